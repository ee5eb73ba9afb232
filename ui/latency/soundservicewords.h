#pragma once

#include "core/metrics/exchangenote.h"
#include "core/pipeline/servicefigures.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace pulsemates {

/// The words of the latency panel about services that hear and speak. Empty where there is nothing
/// to say.
class SoundServiceWords
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::SoundServiceWords)

public:
    /// "the service · after 240 ms · before this computer": how long after Stop, and what the other
    /// one did, as far as it is known: the one that lost is stopped.
    [[nodiscard]] static QString heardBy(const HeardBy &heard);
    /// Of one check-in: "2 · network 40 ms · service 280 ms · 1 kB sent · 96 kB received".
    [[nodiscard]] static QString requests(const std::vector<ExchangeNote> &all, Stage stage);
    [[nodiscard]] static QString voice(const VoiceFigures &voice); ///< only while it rests

private:
    [[nodiscard]] static QString ofTheOther(const HeardBy &heard);
};

} // namespace pulsemates
