#pragma once

#include "core/common/result.h"
#include "core/understanding/helppack.h"

#include <QCoreApplication>

namespace pulsemates {

/// What became of the file of an organisation pack, in one plain sentence.
class PackWords
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::PackWords)

public:
    /// "University of …, 3 lines", or why there are none.
    [[nodiscard]] static QString of(const Result<HelpPack> &pack, Language language);

    [[nodiscard]] static QString problem(const Error &error);
};

} // namespace pulsemates
