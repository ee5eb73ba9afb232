#pragma once

#include "core/common/error.h"

#include <QCoreApplication>
#include <QString>

namespace pulsemates {

/// What a person reads about a failure.
struct ErrorText
{
    QString happened; ///< one whole sentence
    QString now;      ///< what can be done now, one or two whole sentences
};

/// The words for each error code.
class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::ErrorWords)

public:
    [[nodiscard]] static ErrorText of(ErrorCode code);
    /// Knows where it happened too: a damaged file of settings is no damaged recording.
    [[nodiscard]] static ErrorText of(const Error &error);
    /// Of what keeps a service from working: its key, its account, its answer. Speaks of nothing
    /// that the person said.
    [[nodiscard]] static ErrorText ofService(const Error &error);
    /// Where this computer's clock is five minutes or more away from a service's: one sentence.
    [[nodiscard]] static QString ofClock();
    /// Of a file of certificate authorities.
    [[nodiscard]] static ErrorText ofCertificates(const Error &error);

private:
    [[nodiscard]] static ErrorText ofMicrophone(ErrorCode code);
    [[nodiscard]] static ErrorText ofFile(ErrorCode code);
    [[nodiscard]] static ErrorText ofSpeech(ErrorCode code);
    [[nodiscard]] static ErrorText ofComputer(ErrorCode code);
    [[nodiscard]] static ErrorText ofSecrets(ErrorCode code);
    [[nodiscard]] static ErrorText ofNetwork(ErrorCode code);
    [[nodiscard]] static ErrorText ofSecurity(ErrorCode code);
    [[nodiscard]] static ErrorText ofAccess(ErrorCode code);
    [[nodiscard]] static ErrorText ofAnswer(ErrorCode code);
    [[nodiscard]] static ErrorText ofKey(ErrorCode code);
    [[nodiscard]] static ErrorText ofAccount(ErrorCode code);
    [[nodiscard]] static ErrorText ofStore(ErrorCode code);
};

} // namespace pulsemates
