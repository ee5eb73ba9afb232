#pragma once

#include "core/pipeline/servicefigures.h"

#include <QCoreApplication>
#include <QString>

namespace pulsemates {

/// The words of the latency panel about a service. Empty where there is nothing to say.
class ServiceWords
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::ServiceWords)

public:
    /// "open, HTTP/2, 23 ms there and back", or in a sentence what went wrong.
    [[nodiscard]] static QString connection(const ServiceLink &link);
    /// "stt.example.org · kept open · HTTP/2", or in a sentence what went wrong.
    [[nodiscard]] static QString connection(const QString &host, const ServiceLink &link);
    [[nodiscard]] static QString ahead(const CoachingCosts &costs);
    [[nodiscard]] static QString used(const CoachingCosts &costs);
    [[nodiscard]] static QString discarded(const CoachingCosts &costs); ///< with its reasons
    [[nodiscard]] static QString second(const CoachingCosts &costs);
    [[nodiscard]] static QString tokens(const CoachingCosts &costs);

private:
    /// Why a message is not used, as the panel groups it.
    enum class Group { Words, Mood, Safety, Settings, Ended, Failed, Late };
    [[nodiscard]] static Group groupOf(CoachingReason reason);
    [[nodiscard]] static QString nameOf(Group group);
};

} // namespace pulsemates
