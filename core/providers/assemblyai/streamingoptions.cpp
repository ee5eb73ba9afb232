#include "core/providers/assemblyai/streamingoptions.h"

#include "core/audio/audioframe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace pulsemates {

namespace {

constexpr qsizetype mostOfKeyterms = 3'000; // bytes, encoded; all of a query may be 4 KiB

bool isUniversal(StreamingModel model)
{
    return model == StreamingModel::English || model == StreamingModel::Multilingual;
}

QByteArray encodedList(const QStringList &texts)
{
    const QJsonDocument list(QJsonArray::fromStringList(texts));
    return QUrl::toPercentEncoding(QString::fromUtf8(list.toJson(QJsonDocument::Compact)));
}

QByteArray encodedKeyterms(const QStringList &keyterms)
{
    QStringList taken;
    QByteArray encoded;
    for (const QString &term : keyterms) {
        if (term.isEmpty() || term.size() > AssemblyAiStreamingOptions::longestKeyterm)
            continue;
        taken << term;
        const QByteArray more = encodedList(taken);
        if (more.size() > mostOfKeyterms)
            break;
        encoded = more;
        if (taken.size() == AssemblyAiStreamingOptions::mostKeyterms)
            break;
    }
    return encoded;
}

QByteArray number(std::chrono::milliseconds time)
{
    return QByteArray::number(qint64(time.count()));
}

} // namespace

QByteArray streamingModelName(StreamingModel model)
{
    switch (model) {
    case StreamingModel::English:
        return "universal-streaming-english";
    case StreamingModel::Multilingual:
        return "universal-streaming-multilingual";
    case StreamingModel::U3Realtime:
        return "u3-rt-pro";
    case StreamingModel::U35Pro:
        return "universal-3-5-pro";
    case StreamingModel::Whisper:
        break;
    }
    return "whisper-rt";
}

bool hears(StreamingModel model, Language language)
{
    return language == Language::English || model == StreamingModel::Whisper;
}

bool isOfU3Family(StreamingModel model)
{
    return model == StreamingModel::U3Realtime || model == StreamingModel::U35Pro;
}

bool tellsConfidence(StreamingModel model)
{
    return isUniversal(model);
}

ServiceAddress AssemblyAiStreamingOptions::usualAddress()
{
    return *ServiceAddress::parse(QStringLiteral("wss://streaming.assemblyai.com"));
}

QString streamingQuery(const AssemblyAiStreamingOptions &options, Language language)
{
    QByteArrayList items;
    const auto add = [&items](const char *name, const QByteArray &value) {
        items << QByteArray(name) + '=' + value;
    };
    add("speech_model", streamingModelName(options.model));
    add("sample_rate", QByteArray::number(AudioFrame::sampleRateHz));
    add("encoding", "pcm_s16le");
    if (!isOfU3Family(options.model))
        add("format_turns", "true");
    if (isUniversal(options.model)) {
        add("end_of_turn_confidence_threshold", QByteArray::number(options.endOfTurnConfidence));
        add("min_turn_silence", number(options.leastTurnSilence));
        add("max_turn_silence", number(options.mostTurnSilence));
    }
    // Models that hear several languages say which it was, or are told.
    if (options.model == StreamingModel::Multilingual || options.model == StreamingModel::Whisper)
        add("language_detection", "true");
    if (isOfU3Family(options.model))
        add("language_codes", encodedList({languageTag(language)}));
    if (const QByteArray terms = encodedKeyterms(options.keyterms); !terms.isEmpty())
        add("keyterms_prompt", terms);
    add("inactivity_timeout", QByteArray::number(qint64(options.inactivity.count())));
    return QString::fromLatin1(items.join('&'));
}

std::chrono::milliseconds leastSilenceBetweenTurns(const AssemblyAiStreamingOptions &options)
{
    constexpr std::chrono::milliseconds usual{400};
    constexpr std::chrono::milliseconds ofU3{100};
    if (isUniversal(options.model))
        return options.leastTurnSilence;
    return isOfU3Family(options.model) ? ofU3 : usual;
}

} // namespace pulsemates
