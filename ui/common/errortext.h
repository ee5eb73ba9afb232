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

private:
    [[nodiscard]] static ErrorText ofMicrophone(ErrorCode code);
    [[nodiscard]] static ErrorText ofFile(ErrorCode code);
    [[nodiscard]] static ErrorText ofSpeech(ErrorCode code);
    [[nodiscard]] static ErrorText ofComputer(ErrorCode code);
};

} // namespace pulsemates
