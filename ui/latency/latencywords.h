#pragma once

#include "core/metrics/wheretimes.h"
#include "ui/latency/latencymodel.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace pulsemates {

/// The words of the latency panel.
class LatencyWords
{
    Q_DECLARE_TR_FUNCTIONS(pulsemates::LatencyWords)

public:
    /// "11"; below one "<1"; rounded up, so that a figure over its target never reads as on it.
    [[nodiscard]] static QString wholeMs(double milliseconds);
    /// "5,262"
    [[nodiscard]] static QString grouped(double number);
    [[nodiscard]] static QString milliseconds(const QString &figure); ///< "5,262 ms"
    /// "kept open · HTTP/2 · 23 ms there and back"; lines break between the parts, never in one.
    [[nodiscard]] static QString joined(QStringList parts);
    /// "−8 s", "+0.4 s"
    [[nodiscard]] static QString axisTime(double milliseconds);

    [[nodiscard]] static QString headline(Headline headline);
    [[nodiscard]] static QString countedFrom(LatencyZero zero); ///< over the figures
    [[nodiscard]] static QString stage(Stage stage); ///< short, for a row of the waterfall
    [[nodiscard]] static QString where(Where where);
    [[nodiscard]] static QString span(const Span &span); ///< for a tooltip

    /// What decided the wait, in one to three short sentences.
    [[nodiscard]] static QString path(const CriticalPath &path);
    [[nodiscard]] static QString firstVersion();
    /// Where work was done after the zero; of network and services only where they worked.
    [[nodiscard]] static QString atWork(const WhereTimes &times);
    [[nodiscard]] static QString missed(const LatencyModel::Figure &figure);
    [[nodiscard]] static QString percentiles(const Percentiles &percentiles);
    /// @p sentence with one full stop; nothing stays nothing.
    [[nodiscard]] static QString ended(const QString &sentence);
    /// The whole panel as text, for assistive technology.
    [[nodiscard]] static QString summary(const LatencyModel &model);

private:
    [[nodiscard]] static QString
    decided(Stage stage, LatencyZero zero, const QString &milliseconds);
};

} // namespace pulsemates
