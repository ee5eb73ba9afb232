#include "tests/support/providers/google/googlespeech.h"

#include "tests/support/providers/google/googletokens.h"
#include "tests/support/providers/requestcheck.h"
#include "tests/support/providers/spokensound.h"

#include <QJsonArray>

namespace pulsemates::loopback {

namespace {

constexpr qsizetype mostInput = 5000; // bytes

Reply googleError(int status, const QString &name, const QString &what, const QString &reason = {})
{
    QJsonObject error{{QStringLiteral("code"), status},
                      {QStringLiteral("message"), what},
                      {QStringLiteral("status"), name}};
    if (!reason.isEmpty())
        error[QStringLiteral("details")] = QJsonArray{QJsonObject{
            {QStringLiteral("@type"), QStringLiteral("type.googleapis.com/google.rpc.ErrorInfo")},
            {QStringLiteral("reason"), reason},
            {QStringLiteral("domain"), QStringLiteral("googleapis.com")}}};
    Reply reply = Reply::json(QJsonObject{{QStringLiteral("error"), error}}, status);
    reply.headers.set("Content-Type", "application/json; charset=UTF-8");
    return reply;
}

struct Voice
{
    const char *language;
    const char *name;
    const char *gender;
};

constexpr Voice allVoices[] = {
    {"en-US", "en-US-Standard-C", "FEMALE"},
    {"en-US", "en-US-Neural2-F", "FEMALE"},
    {"ko-KR", "ko-KR-Standard-A", "FEMALE"},
    {"ko-KR", "ko-KR-Standard-C", "MALE"},
    {"ko-KR", "ko-KR-Wavenet-A", "FEMALE"},
    {"ko-KR", "ko-KR-Neural2-A", "FEMALE"},
    {"ko-KR", "ko-KR-Neural2-B", "FEMALE"},
    {"ko-KR", "ko-KR-Neural2-C", "MALE"},
    {"ko-KR", "ko-KR-Chirp3-HD-Kore", "FEMALE"},
};

bool hasVoice(const QString &language, const QString &name)
{
    return std::ranges::any_of(allVoices, [&](const Voice &voice) {
        return language.compare(QLatin1String(voice.language), Qt::CaseInsensitive) == 0
               && (name.isEmpty() || name == QLatin1String(voice.name));
    });
}

Fields audioFields()
{
    using enum Field::Type;
    constexpr auto optional = Field::Need::Optional;
    const QString range = QStringLiteral("is out of range");
    return {
        {QStringLiteral("audioEncoding"),
         Any,
         Field::Need::Required,
         [](const QJsonValue &it) {
             static const QStringList known{QStringLiteral("LINEAR16"),
                                            QStringLiteral("MP3"),
                                            QStringLiteral("OGG_OPUS"),
                                            QStringLiteral("MULAW"),
                                            QStringLiteral("ALAW")};
             return known.contains(it.toString()) || (it.toInt() >= 1 && it.toInt() <= 6);
         },
         QStringLiteral("is no encoding of the service")},
        {QStringLiteral("sampleRateHertz"), Integer, optional, between(8000, 48000), range},
        {QStringLiteral("speakingRate"), Number, optional, between(0.25, 4), range},
        {QStringLiteral("pitch"), Number, optional, between(-20, 20), range},
        {QStringLiteral("volumeGainDb"), Number, optional, between(-96, 16), range},
        {QStringLiteral("effectsProfileId"), List},
    };
}

QByteArray soundAs(const QJsonValue &encoding, const QByteArray &samples, Fault fault)
{
    if (fault == Fault::NoSound)
        return {};
    const QString name = encoding.toString();
    if (name == u"MP3" || encoding.toInt() == 2)
        return encoded(samples, QStringLiteral("mp3"));
    if (name == u"OGG_OPUS" || encoding.toInt() == 3)
        return encoded(samples, QStringLiteral("opus"));
    const WavSizes sizes = fault == Fault::StreamedWavSizes ? WavSizes::Streamed : WavSizes::True;
    return wavHeader(samples.size(), 24000, sizes) + samples;
}

} // namespace

GoogleSpeech::GoogleSpeech(const GoogleTokens &tokens)
    : ScriptedProvider(QStringLiteral("google-speech"), "loopback-google-key")
    , m_tokens(tokens)
{}

GoogleSpeech::Access GoogleSpeech::accessOf(RequestCheck &check) const
{
    const QByteArray bearer = check.request().headers.value("authorization");
    const QByteArray given = check.request().headers.value("x-goog-api-key");
    check.that(!check.request().query.hasQueryItem(QStringLiteral("key")),
               QStringLiteral("the key is in the address, where logs show it"));
    check.that(bearer.isEmpty() || given.isEmpty(), QStringLiteral("both a key and a token"));
    if (!given.isEmpty())
        return given == key() ? Access::Granted : Access::BadKey;
    if (!bearer.startsWith("Bearer "))
        return Access::None;
    const QByteArray token = bearer.mid(7);
    if (m_tokens.isValid(token))
        return Access::Granted;
    // A JWT that the account signs for the service itself does without the token endpoint.
    QString problem;
    return m_tokens.account().claimsOf(token, &problem).isEmpty() ? Access::BadToken
                                                                  : Access::Granted;
}

Answer GoogleSpeech::answer(RequestCheck &check, const FaultPlan &plan)
{
    const Access access = plan.fault == Fault::ExpiredToken ? Access::BadToken : accessOf(check);
    if (access == Access::BadToken)
        return {googleError(401,
                            QStringLiteral("UNAUTHENTICATED"),
                            QStringLiteral("Request had invalid authentication credentials."),
                            QStringLiteral("ACCESS_TOKEN_EXPIRED"))};
    if (access == Access::BadKey)
        return {failure(Failure::BadKey)};
    if (access == Access::None)
        return {failure(Failure::Forbidden)};
    if (check.is("GET", QStringLiteral("/v1/voices")))
        return {voices(check)};
    if (check.is("POST", QStringLiteral("/v1/text:synthesize")))
        return {synthesize(check, plan.fault)};
    check.that(false, QStringLiteral("the service has no such call"));
    return {failure(Failure::NotFound)};
}

Reply GoogleSpeech::failure(Failure kind) const
{
    switch (kind) {
    case Failure::BadKey: // a bad key is 400 here
        return googleError(400,
                           QStringLiteral("INVALID_ARGUMENT"),
                           QStringLiteral("API key not valid. Please pass a valid API key."),
                           QStringLiteral("API_KEY_INVALID"));
    case Failure::Forbidden:
        return googleError(403,
                           QStringLiteral("PERMISSION_DENIED"),
                           QStringLiteral("Cloud Text-to-Speech API has not been used in this "
                                          "project before or it is disabled."),
                           QStringLiteral("SERVICE_DISABLED"));
    case Failure::NotFound:
        return googleError(404, QStringLiteral("NOT_FOUND"), QStringLiteral("Not found"));
    case Failure::RateLimited:
    case Failure::OutOfQuota:
        return googleError(429,
                           QStringLiteral("RESOURCE_EXHAUSTED"),
                           QStringLiteral("Quota exceeded"),
                           QStringLiteral("RATE_LIMIT_EXCEEDED"));
    case Failure::ServerError:
        break;
    }
    return googleError(503,
                       QStringLiteral("UNAVAILABLE"),
                       QStringLiteral("The service is currently unavailable."));
}

Reply GoogleSpeech::voices(RequestCheck &check) const
{
    check.noBody();
    check.queryOnly({QStringLiteral("languageCode"), QStringLiteral("$alt")});
    const QString wanted = check.request().queryValue(QStringLiteral("languageCode"));
    QJsonArray list;
    for (const Voice &voice : allVoices) {
        const QString language = QLatin1String(voice.language);
        if (wanted.isEmpty() || language.startsWith(wanted, Qt::CaseInsensitive))
            list.append(QJsonObject{{QStringLiteral("languageCodes"), QJsonArray{language}},
                                    {QStringLiteral("name"), QLatin1String(voice.name)},
                                    {QStringLiteral("ssmlGender"), QLatin1String(voice.gender)},
                                    {QStringLiteral("naturalSampleRateHertz"), 24000}});
    }
    return Reply::json(QJsonObject{{QStringLiteral("voices"), list}});
}

QString GoogleSpeech::refusal(RequestCheck &check, const QJsonObject &body) const
{
    using enum Field::Type;
    const QJsonObject input = body[QStringLiteral("input")].toObject();
    const QJsonObject voice = body[QStringLiteral("voice")].toObject();
    QStringList broken =
        violationsOf(body,
                     {{QStringLiteral("input"), Object, Field::Need::Required},
                      {QStringLiteral("voice"), Object, Field::Need::Required},
                      {QStringLiteral("audioConfig"), Object, Field::Need::Required}},
                     QStringLiteral("body"));
    broken += violationsOf(input,
                           {{QStringLiteral("text"), Text}, {QStringLiteral("ssml"), Text}},
                           QStringLiteral("input"));
    broken += violationsOf(voice,
                           {{QStringLiteral("languageCode"), Text, Field::Need::Required},
                            {QStringLiteral("name"), Text},
                            {QStringLiteral("ssmlGender"), Any}},
                           QStringLiteral("voice"));
    broken += violationsOf(body[QStringLiteral("audioConfig")].toObject(),
                           audioFields(),
                           QStringLiteral("audioConfig"));
    if (input.size() != 1)
        broken << QStringLiteral("input: exactly one of text and ssml");
    for (const QString &text :
         {input[QStringLiteral("text")].toString(), input[QStringLiteral("ssml")].toString()}) {
        if (text.toUtf8().size() > mostInput)
            broken << QStringLiteral("Either `input.text` or `input.ssml` is longer than the limit "
                                     "of 5000 bytes.");
    }
    for (const QString &what : broken)
        check.that(false, what);
    return broken.isEmpty() ? QString() : broken.first();
}

Reply GoogleSpeech::synthesize(RequestCheck &check, Fault fault)
{
    check.queryOnly({QStringLiteral("$alt")});
    const QJsonObject body = check.json();
    const QString invalid = QStringLiteral("INVALID_ARGUMENT");
    if (const QString why = refusal(check, body); !why.isEmpty())
        return googleError(400, invalid, why);
    const QJsonObject voice = body[QStringLiteral("voice")].toObject();
    const QString name = voice[QStringLiteral("name")].toString();
    if (!hasVoice(voice[QStringLiteral("languageCode")].toString(), name))
        return googleError(400, invalid, QStringLiteral("Voice '%1' does not exist.").arg(name));
    const QJsonObject input = body[QStringLiteral("input")].toObject();
    const QString text =
        input[QStringLiteral("text")].toString(input[QStringLiteral("ssml")].toString());
    const QJsonValue config = body[QStringLiteral("audioConfig")];
    const QJsonValue encoding = config[QStringLiteral("audioEncoding")];
    const double pace = config[QStringLiteral("speakingRate")].toDouble(1);
    const QByteArray sound = soundAs(encoding, soundFor(text, pace), fault);
    Reply reply = Reply::json(
        QJsonObject{{QStringLiteral("audioContent"), QString::fromLatin1(sound.toBase64())}});
    reply.headers.set("Content-Type", "application/json; charset=UTF-8");
    reply.beforeHead = draw(QStringLiteral("speech-whole"), check.request().session);
    return reply;
}

} // namespace pulsemates::loopback
