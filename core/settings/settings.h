#pragma once

#include "core/common/language.h"
#include "core/guidance/guidance.h"
#include "core/settings/servicesettings.h"

#include <QByteArray>
#include <QMetaType>

#include <chrono>

namespace pulsemates {

enum class CoachingMode { Fast, Optimized };
enum class ThemeChoice { System, Light, Dark };

/// The settings of the program as a value; defaults are what a new person gets.
struct Settings
{
    // General
    Language language = Language::English;
    QString region; ///< for help lines: "US", "KR", …; empty: not asked yet
    ThemeChoice theme = ThemeChoice::System;
    int textPercent = 100; ///< 100 to 200
    bool reducedMotion = false;
    bool latencyPanelVisible = true;
    bool stopRulesRead = false; ///< shown in full once, then in one line
    QString organisationPack;   ///< a file with help lines of a school or an employer; empty: none

    // Audio
    QByteArray inputDeviceId; ///< empty: the system's default
    QString inputDeviceName;  ///< found again by name when the id has changed
    QByteArray outputDeviceId;
    QString outputDeviceName;                       ///< shown while it is not connected
    std::chrono::milliseconds hardEndSilence{2000}; ///< 0: only by hand
    float speechVolume = 0.9F;
    float cueVolume = 0.5F;

    // Voice
    bool speakByItself = true; ///< M mutes
    bool muted = false;
    float voiceRate = 1.0F;

    // Coaching
    CoachingMode mode = CoachingMode::Fast;
    PersonalLimits limits;

    // Speech: what calibration found; 0 threads: not calibrated yet
    int recognizerThreads = 0;
    QString recognizerModel;   ///< "base" or "tiny"
    QString recognizerFigures; ///< what was measured, for doctor and the settings page

    ServiceSettings services; ///< of optimized mode

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::Settings)
