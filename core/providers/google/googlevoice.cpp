#include "core/providers/google/googlevoice.h"

#include "core/common/checkedjson.h"
#include "core/providers/remote/soundreader.h"
#include "core/speech/speakabletext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <utility>

namespace pulsemates {

namespace {

constexpr int googleVoiceVersion = 1; // of the request and what is made of the reply; of cache keys

// A piece is far from the service's bound, whatever its letters are.
static_assert(longestSpeakable * 3 <= GoogleVoice::mostBytesOfInput);

/// "ko-KR" of "ko-KR-Neural2-A"; empty where it is no name of a voice.
QString regionOf(const QString &voice)
{
    static const QRegularExpression name(
        QStringLiteral("^([a-z]{2,3}-[A-Z]{2})-[A-Za-z0-9-]{1,64}$"));
    return name.match(voice).captured(1);
}

} // namespace

GoogleVoice::GoogleVoice(HttpClient &client,
                         GoogleVoiceOptions options,
                         std::unique_ptr<GoogleTokenSource> account,
                         QObject *parent)
    : RemoteVoice(parent)
    , m_client(client)
    , m_options(std::move(options))
    , m_account(std::move(account))
{}

GoogleVoice::~GoogleVoice()
{
    hush();
}

QString GoogleVoice::version() const
{
    return QStringLiteral("google-text-to-speech %1 voices %2 %3 version %4")
        .arg(m_options.base.url(QString()).toString(), m_options.english, m_options.korean)
        .arg(googleVoiceVersion);
}

bool GoogleVoice::supports(Language language) const
{
    return !regionOf(voiceOf(language)).isEmpty();
}

const QString &GoogleVoice::voiceOf(Language language) const
{
    return language == Language::Korean ? m_options.korean : m_options.english;
}

void GoogleVoice::prepare()
{
    if (!m_account || !check())
        return RemoteVoice::prepare();
    m_account->ask(this, [this](const Result<Credential> &token) {
        emit prepared(token ? Outcome(Done{}) : tl::unexpected<Error>(token.error()));
    });
}

Outcome GoogleVoice::check() const
{
    if (m_options.key.reveal().isEmpty() && !m_account)
        return fail(ErrorCode::KeyRefused, Stage::Synthesize, QStringLiteral("no key"));
    if (!supports(Language::English) && !supports(Language::Korean))
        return fail(ErrorCode::InvalidInput, Stage::Synthesize, QStringLiteral("no voice"));
    HttpRequest request = requestFor(QStringLiteral("a"), {});
    request.credential = Credential::header("X-Goog-Api-Key", m_options.key);
    return m_account ? Outcome(Done{}) : checkRequest(request);
}

HttpRequest GoogleVoice::requestFor(const QString &piece, const SynthesisRequest &request) const
{
    const QString &voice = voiceOf(request.language);
    QJsonObject config{{QStringLiteral("audioEncoding"), QStringLiteral("LINEAR16")},
                       {QStringLiteral("sampleRateHertz"), sampleRateHz}};
    if (request.rate != 1.0F)
        config.insert(QStringLiteral("speakingRate"), qRound(request.rate * 100) / 100.0);
    const QJsonObject body{{QStringLiteral("input"), QJsonObject{{QStringLiteral("text"), piece}}},
                           {QStringLiteral("voice"),
                            QJsonObject{{QStringLiteral("languageCode"), regionOf(voice)},
                                        {QStringLiteral("name"), voice}}},
                           {QStringLiteral("audioConfig"), config}};
    HttpRequest made = voiceRequest(m_options.base, m_options.patience);
    made.path = QStringLiteral("v1/text:synthesize");
    made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return made;
}

void GoogleVoice::ask(const QString &piece, const SynthesisRequest &request)
{
    m_next = requestFor(piece, request);
    m_renewed = false;
    ++m_turn;
    authorize();
}

void GoogleVoice::authorize()
{
    if (!m_account)
        return send(Credential::header("X-Goog-Api-Key", m_options.key));
    m_account->ask(this, [this, turn = m_turn](const Result<Credential> &token) {
        if (turn != m_turn)
            return;
        if (token)
            send(*token);
        else
            endPiece(tl::unexpected<Error>(token.error()));
    });
}

void GoogleVoice::send(const Credential &credential)
{
    HttpRequest request = m_next; // kept for a second attempt
    request.credential = credential;
    HttpEvents events;
    events.finished = [this](RequestId, const HttpReply &reply) { take(reply); };
    m_request = m_client.send(std::move(request), this, std::move(events));
}

void GoogleVoice::hush()
{
    ++m_turn;
    m_client.cancel(std::exchange(m_request, {}));
}

void GoogleVoice::take(const HttpReply &reply)
{
    m_request = {};
    tellExchange(reply.facts);
    // A token may end early: the account was changed, or this computer has slept.
    if (m_account && reply.head.status == 401 && !std::exchange(m_renewed, true)) {
        m_account->drop();
        return authorize();
    }
    endPiece(reply.outcome ? takeBody(reply.body) : reply.outcome);
}

Outcome GoogleVoice::takeBody(const QByteArray &body)
{
    const JsonLimits limits{qsizetype(m_next.mostBytes), 8, 100};
    QString problem;
    const CheckedJson root =
        CheckedJson::parseForeign(body, QStringLiteral("speech"), limits, &problem);
    const QByteArray coded = root.foreignText(u"audioContent", int(m_next.mostBytes)).toLatin1();
    if (!problem.isEmpty())
        return fail(ErrorCode::AnswerUnreadable, Stage::Synthesize, problem);
    const auto sound = QByteArray::fromBase64Encoding(
        coded, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!sound)
        return fail(ErrorCode::AnswerUnreadable, Stage::Synthesize, QStringLiteral("base64"));
    SoundReader reader(sampleRateHz);
    const auto samples = reader.feed(*sound);
    const auto rest = samples ? reader.finish() : samples;
    if (!rest)
        return tl::unexpected<Error>(rest.error());
    takeSound(*samples, reader.sampleRateHz());
    takeSound(*rest, reader.sampleRateHz());
    return Done{};
}

} // namespace pulsemates
