#include "core/network/serviceproblem.h"

#include "core/common/jsonlimits.h"
#include "core/network/httphead.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pulsemates {

namespace {

constexpr JsonLimits limits{64 * 1024, 16, 2'000};

QByteArray token(const QJsonValue &value)
{
    return plainToken(value.toString().toUtf8());
}

int statusNumber(const QJsonValue &value)
{
    const int number = value.toInt();
    return number >= 100 && number <= 599 ? number : 0;
}

/// Whether @p body speaks of @p name, and not only of a longer one that holds it.
bool speaksOf(const QByteArray &body, QByteArrayView name)
{
    const auto isInside = [&body](qsizetype at) {
        return at >= 0 && at < body.size()
               && (QChar::isLetterOrNumber(uchar(body[at])) || body[at] == '_');
    };
    for (qsizetype at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
        if (!isInside(at - 1) && !isInside(at + name.size()))
            return true;
    }
    return false;
}

QByteArrayList namedIn(const QByteArray &body, const QByteArray &blamed)
{
    static const QByteArrayList known{"response_format",
                                      "json_schema",
                                      "stream",
                                      "stream_options",
                                      "include_usage",
                                      "include_obfuscation",
                                      "max_tokens",
                                      "max_completion_tokens",
                                      "temperature"};
    if (known.contains(blamed))
        return {blamed};
    QByteArrayList named;
    for (const QByteArray &name : known) {
        if (speaksOf(body, name))
            named << name;
    }
    return named;
}

void readMessage(ServiceProblem &problem, const QString &message)
{
    problem.saysModel = message.contains(u"model", Qt::CaseInsensitive);
    problem.saysBalance = message.contains(u"account balance", Qt::CaseInsensitive);
}

/// "Audio Too Short" of problem details is audio_too_short. Only titles that are known: one may
/// quote what was said.
QByteArray codeOfTitle(const QJsonValue &title)
{
    static const QByteArrayList known{"bad_audio",
                                      "audio_too_short",
                                      "audio_too_large",
                                      "capacity_exceeded",
                                      "inference_timeout"};
    const QByteArray code = title.toString().toLower().replace(u' ', u'_').toUtf8();
    return known.contains(code) ? code : token(title);
}

void readError(ServiceProblem &problem, const QJsonObject &error)
{
    problem.code = token(error.value(u"code"));
    problem.type = token(error.value(u"type"));
    problem.status = token(error.value(u"status"));
    problem.number = statusNumber(error.value(u"code"));
    readMessage(problem, error.value(u"message").toString());
    for (const QJsonValue &detail : error.value(u"details").toArray()) {
        if (problem.reason.isEmpty())
            problem.reason = token(detail.toObject().value(u"reason"));
    }
}

} // namespace

ServiceProblem ServiceProblem::of(const QByteArray &body)
{
    ServiceProblem problem;
    if (!checkForeignJson(body, limits)) {
        problem.named = namedIn(body, {});
        return problem;
    }
    const QJsonDocument document = QJsonDocument::fromJson(body);
    // One service wraps its error in an array.
    const QJsonObject root =
        document.isArray() ? document.array().at(0).toObject() : document.object();
    problem.isJson = true;
    const QJsonValue error = root.value(u"error");
    problem.named = namedIn(body, token(error.toObject().value(u"param")));
    problem.isProblem =
        error.isObject() || error.isString() || root.contains(u"detail") || root.contains(u"title");
    if (error.isObject()) {
        readError(problem, error.toObject());
    } else {
        problem.code = error.isString() ? token(error) : codeOfTitle(root.value(u"title"));
        problem.number = statusNumber(root.value(u"status"));
        readMessage(problem,
                    error.isString() ? error.toString() : root.value(u"detail").toString());
    }
    return problem;
}

bool ServiceProblem::isQuotaUsedUp() const
{
    return code == "insufficient_quota" || type == "insufficient_quota"
           || code == "billing_hard_limit_reached" || saysBalance;
}

bool ServiceProblem::isBadKey() const
{
    return reason == "API_KEY_INVALID" || code == "invalid_api_key" || status == "UNAUTHENTICATED";
}

bool ServiceProblem::isUnknownModel() const
{
    return code == "model_not_found"
           || (saysModel && (type == "not_found_error" || code == "not_found" || number == 404));
}

QByteArray ServiceProblem::tokens() const
{
    QByteArrayList words{code, type, status, reason};
    words.removeAll(QByteArray());
    return words.join(' ');
}

} // namespace pulsemates
