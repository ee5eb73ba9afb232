#include "core/settings/servicesettingsjson.h"

#include "core/settings/settingsgroup.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace pulsemates {

namespace {

constexpr qsizetype longestAddress = 2048;
constexpr qsizetype longestName = 200;

template <typename Value>
struct Named
{
    Value value;
    const char *name;
};

constexpr std::array recognizers{
    Named{OnlineRecognizer::None, "none"},
    Named{OnlineRecognizer::AssemblyAiStreaming, "assemblyai-streaming"},
    Named{OnlineRecognizer::AssemblyAiPrerecorded, "assemblyai-prerecorded"},
    Named{OnlineRecognizer::AssemblyAiSync, "assemblyai-sync"},
    Named{OnlineRecognizer::OpenAiCompatible, "openai"}};

constexpr std::array voices{Named{OnlineVoice::None, "none"},
                            Named{OnlineVoice::OpenAiCompatible, "openai"},
                            Named{OnlineVoice::Google, "google"}};

template <typename Table, typename Value>
void readNamed(const SettingsGroup &group, const Table &table, Value &into)
{
    const QString name = group.at("service").toString();
    for (const auto &[value, known] : table) {
        if (name == QLatin1String(known))
            into = value;
    }
}

template <typename Table, typename Value>
QString nameIn(const Table &table, Value value)
{
    for (const auto &[one, name] : table) {
        if (one == value)
            return QLatin1String(name);
    }
    return {};
}

void readChoice(const SettingsGroup &group, ServiceChoice &choice)
{
    group.read("addresses", choice.addresses, longestAddress, ServiceChoice::mostAddresses);
    group.read("model", choice.model, longestName);
}

QJsonObject choiceToJson(const ServiceChoice &choice)
{
    return {{QStringLiteral("addresses"), QJsonArray::fromStringList(choice.addresses)},
            {QStringLiteral("model"), choice.model}};
}

} // namespace

ServiceSettings servicesFromJson(const QJsonObject &object)
{
    ServiceSettings services;
    const SettingsGroup coach(object, "coach");
    readChoice(coach, services.coach);
    coach.read("temperature", services.coachTemperature, 0.0, 2.0);
    coach.read("tokens", services.coachTokens, 50, 1000);
    coach.read("ahead", services.coachAhead);
    coach.read("requestsADay", services.coachRequestsADay, 0, 10'000);
    const SettingsGroup recognition(object, "recognition");
    readNamed(recognition, recognizers, services.recognizer);
    readChoice(recognition, services.recognition);
    recognition.read("deleteRecordings", services.deleteRecordings);
    const SettingsGroup voice(object, "voice");
    readNamed(voice, voices, services.voice);
    readChoice(voice, services.speech);
    voice.read("name", services.voiceName, longestName);
    const SettingsGroup network(object, "network");
    network.read("authorities", services.authorities, 4096);
    network.read("agreed", services.agreed, longestAddress + 32, ServiceSettings::mostAgreed);
    return services;
}

QJsonObject servicesToJson(const ServiceSettings &services)
{
    QJsonObject coach = choiceToJson(services.coach);
    coach.insert(QStringLiteral("temperature"), services.coachTemperature);
    coach.insert(QStringLiteral("tokens"), services.coachTokens);
    coach.insert(QStringLiteral("ahead"), services.coachAhead);
    coach.insert(QStringLiteral("requestsADay"), services.coachRequestsADay);
    QJsonObject recognition = choiceToJson(services.recognition);
    recognition.insert(QStringLiteral("service"), nameIn(recognizers, services.recognizer));
    recognition.insert(QStringLiteral("deleteRecordings"), services.deleteRecordings);
    QJsonObject voice = choiceToJson(services.speech);
    voice.insert(QStringLiteral("service"), nameIn(voices, services.voice));
    voice.insert(QStringLiteral("name"), services.voiceName);
    return {{QStringLiteral("coach"), coach},
            {QStringLiteral("recognition"), recognition},
            {QStringLiteral("voice"), voice},
            {QStringLiteral("network"),
             QJsonObject{{QStringLiteral("authorities"), services.authorities},
                         {QStringLiteral("agreed"), QJsonArray::fromStringList(services.agreed)}}}};
}

} // namespace pulsemates
