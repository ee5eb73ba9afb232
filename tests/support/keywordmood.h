#pragma once

#include "core/providers/moodanalyzer.h"

#include <QMutex>
#include <QWaitCondition>

namespace pulsemates {

/// Calls words with "sad" negative and with "glad" positive, both mixed; anything else is
/// uncertain. Thread: any; close() makes every analysis wait until open().
class KeywordMood final : public MoodAnalyzer
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("fake:keyword"); }

    [[nodiscard]] Mood analyze(const QString &text, Language /*language*/) const override
    {
        QMutexLocker lock(&m_mutex);
        while (m_closed)
            m_opened.wait(&m_mutex);
        const bool sad = text.contains(u"sad");
        const bool glad = text.contains(u"glad");
        if (!sad && !glad)
            return {MoodLabel::Neutral, 0.5, 0.1, true, name()};
        if (sad && glad)
            return {MoodLabel::Mixed, 0.5, 0.8, false, name()};
        return sad ? Mood{MoodLabel::Negative, 0.2, 0.9, false, name()}
                   : Mood{MoodLabel::Positive, 0.8, 0.9, false, name()};
    }

    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_closed = true;
    }
    void open()
    {
        const QMutexLocker lock(&m_mutex);
        m_closed = false;
        m_opened.wakeAll();
    }

private:
    mutable QMutex m_mutex;
    mutable QWaitCondition m_opened;
    bool m_closed = false;
};

} // namespace pulsemates
