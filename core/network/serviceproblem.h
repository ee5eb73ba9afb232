#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace pulsemates {

/// What the body of a failed reply says, in any of the shapes in use:
/// {"error":{"message","type","code","status","details":[{"reason"}]}}, {"error":"text"},
/// {"error":"invalid_grant","error_description":…}, {"detail":…}, {"status":413,"title":…}, of
/// whose titles the known ones are codes: "Audio Too Short" is audio_too_short.
/// Words that may be logged (letters, digits, "-_." only); messages are looked at and forgotten,
/// since they quote keys and people's words.
/// Thread: any; a value.
struct ServiceProblem
{
    bool isJson = false; ///< the body was a JSON object
    bool isProblem = false;
    QByteArray code;
    QByteArray type;
    QByteArray status;        ///< "RESOURCE_EXHAUSTED"
    QByteArray reason;        ///< "API_KEY_INVALID"
    int number = 0;           ///< a status given as a number, as code or as status
    bool saysModel = false;   ///< the message speaks of a model
    bool saysBalance = false; ///< or of what is left on the account
    /// Of the members of a request that not every server knows, those that it speaks of, or the one
    /// that it blames: "response_format", "stream", …
    QByteArrayList named;

    /// Never fails: what cannot be read says nothing.
    [[nodiscard]] static ServiceProblem of(const QByteArray &body);

    [[nodiscard]] bool isQuotaUsedUp() const;
    [[nodiscard]] bool isBadKey() const;
    [[nodiscard]] bool isUnknownModel() const;

    /// For Error::detail: "code type status reason", those there are.
    [[nodiscard]] QByteArray tokens() const;
};

} // namespace pulsemates
