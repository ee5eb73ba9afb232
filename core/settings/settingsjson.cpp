#include "core/settings/settingsjson.h"

#include "core/settings/coachingmode.h"
#include "core/settings/servicesettingsjson.h"
#include "core/settings/settingsgroup.h"

namespace pulsemates {

namespace {

QString themeName(ThemeChoice theme)
{
    switch (theme) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

void readGeneral(const SettingsGroup &general, Settings &settings)
{
    if (const auto language = languageFromTag(general.at("language").toString()))
        settings.language = *language;
    general.read("region", settings.region, 8);
    for (const ThemeChoice theme : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        if (general.at("theme").toString() == themeName(theme))
            settings.theme = theme;
    }
    general.read("textPercent", settings.textPercent, 100, 200);
    general.read("reducedMotion", settings.reducedMotion);
    general.read("latencyPanelVisible", settings.latencyPanelVisible);
    general.read("stopRulesRead", settings.stopRulesRead);
}

void readSound(const SettingsGroup &audio, const SettingsGroup &voice, Settings &settings)
{
    audio.read("inputDeviceId", settings.inputDeviceId);
    audio.read("inputDeviceName", settings.inputDeviceName, 500);
    audio.read("outputDeviceId", settings.outputDeviceId);
    audio.read("outputDeviceName", settings.outputDeviceName, 500);
    int silence = int(settings.hardEndSilence.count());
    audio.read("hardEndSilenceMs", silence, 0, 10'000);
    settings.hardEndSilence = std::chrono::milliseconds(silence);
    audio.read("speechVolume", settings.speechVolume, 0.0F, 1.0F);
    audio.read("cueVolume", settings.cueVolume, 0.0F, 1.0F);
    voice.read("speakByItself", settings.speakByItself);
    voice.read("muted", settings.muted);
    voice.read("rate", settings.voiceRate, 0.5F, 2.0F);
}

void readCoaching(const SettingsGroup &coaching, Settings &settings, std::vector<Error> &notices)
{
    if (const QJsonValue mode = coaching.at("mode"); !mode.isUndefined()) {
        if (const auto known = coachingModeFromName(mode.toString())) {
            settings.mode = *known;
        } else {
            notices.push_back({ErrorCode::InvalidInput,
                               QStringLiteral("coaching.mode in the settings is \"%1\"; it can be "
                                              "\"fast\" or \"optimized\"")
                                   .arg(mode.toString().left(40)),
                               Stage::Store});
        }
    }
    coaching.read("holdsAllowed", settings.limits.holdsAllowed);
    coaching.read("seatedOnly", settings.limits.seatedOnly);
    coaching.read("noTwists", settings.limits.noTwists);
    coaching.read("breathSpeed", settings.limits.breathSpeed, 0.8F, 1.2F);
}

void put(QJsonObject &root, const char *group, const QJsonObject &values)
{
    QJsonObject merged = root.value(QLatin1String(group)).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        merged.insert(it.key(), it.value());
    root.insert(QLatin1String(group), merged);
}

void putSound(const Settings &settings, QJsonObject &kept)
{
    put(kept,
        "audio",
        {{QStringLiteral("inputDeviceId"), QString::fromLatin1(settings.inputDeviceId.toBase64())},
         {QStringLiteral("inputDeviceName"), settings.inputDeviceName},
         {QStringLiteral("outputDeviceId"),
          QString::fromLatin1(settings.outputDeviceId.toBase64())},
         {QStringLiteral("outputDeviceName"), settings.outputDeviceName},
         {QStringLiteral("hardEndSilenceMs"), int(settings.hardEndSilence.count())},
         {QStringLiteral("speechVolume"), double(settings.speechVolume)},
         {QStringLiteral("cueVolume"), double(settings.cueVolume)}});
    put(kept,
        "voice",
        {{QStringLiteral("speakByItself"), settings.speakByItself},
         {QStringLiteral("muted"), settings.muted},
         {QStringLiteral("rate"), double(settings.voiceRate)}});
}

} // namespace

Settings settingsFromJson(const QJsonObject &object, std::vector<Error> &notices)
{
    Settings settings;
    readGeneral({object, "general"}, settings);
    readSound({object, "audio"}, {object, "voice"}, settings);
    readCoaching({object, "coaching"}, settings, notices);
    const SettingsGroup help(object, "help");
    help.read("organisationPack", settings.organisationPack, 4096);
    const SettingsGroup speech(object, "speech");
    speech.read("recognizerThreads", settings.recognizerThreads, 0, 64);
    speech.read("recognizerModel", settings.recognizerModel, 200);
    speech.read("recognizerFigures", settings.recognizerFigures, 200);
    settings.services = servicesFromJson(object.value(QLatin1String("services")).toObject());
    return settings;
}

QJsonObject settingsToJson(const Settings &settings, QJsonObject kept)
{
    kept.insert(QLatin1String("version"), settingsVersion);
    put(kept,
        "general",
        {{QStringLiteral("language"), languageTag(settings.language)},
         {QStringLiteral("region"), settings.region},
         {QStringLiteral("theme"), themeName(settings.theme)},
         {QStringLiteral("textPercent"), settings.textPercent},
         {QStringLiteral("reducedMotion"), settings.reducedMotion},
         {QStringLiteral("latencyPanelVisible"), settings.latencyPanelVisible},
         {QStringLiteral("stopRulesRead"), settings.stopRulesRead}});
    put(kept, "help", {{QStringLiteral("organisationPack"), settings.organisationPack}});
    putSound(settings, kept);
    put(kept,
        "coaching",
        {{QStringLiteral("mode"), coachingModeName(settings.mode)},
         {QStringLiteral("holdsAllowed"), settings.limits.holdsAllowed},
         {QStringLiteral("seatedOnly"), settings.limits.seatedOnly},
         {QStringLiteral("noTwists"), settings.limits.noTwists},
         {QStringLiteral("breathSpeed"), double(settings.limits.breathSpeed)}});
    put(kept,
        "speech",
        {{QStringLiteral("recognizerThreads"), settings.recognizerThreads},
         {QStringLiteral("recognizerModel"), settings.recognizerModel},
         {QStringLiteral("recognizerFigures"), settings.recognizerFigures}});
    put(kept, "services", servicesToJson(settings.services));
    return kept;
}

} // namespace pulsemates
