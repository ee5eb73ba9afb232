#include "tests/support/audiooutputprobe.h"

#include <algorithm>

namespace pulsemates {

AudioOutputProbe::AudioOutputProbe(AudioOutput &output)
    : m_output(output)
{
    connect(&output, &AudioOutput::opened, this, [this] { ++opened; });
    connect(&output,
            &AudioOutput::firstSample,
            this,
            [this](CheckInId id, AudioChannel channel, MonotonicTime) {
                firsts.append({id, channel});
            });
    connect(&output,
            &AudioOutput::finished,
            this,
            [this](CheckInId id, AudioChannel channel, const Outcome &outcome) {
                ends.append({id, channel, outcome});
            });
    connect(
        &output, &AudioOutput::lost, this, [this](const Error &error) { losses.append(error); });
    connect(&output, &AudioOutput::underrunsChanged, this, [this](quint64 count) {
        underruns = count;
    });
}

void AudioOutputProbe::open()
{
    QMetaObject::invokeMethod(&m_output, &AudioOutput::open, Qt::QueuedConnection);
}

void AudioOutputProbe::close()
{
    QMetaObject::invokeMethod(&m_output, &AudioOutput::close, Qt::QueuedConnection);
}

void AudioOutputProbe::play(CheckInId id, AudioChannel channel, AudioClipPtr clip)
{
    QMetaObject::invokeMethod(
        &m_output,
        [output = &m_output, id, channel, clip] { output->play(id, channel, clip); },
        Qt::QueuedConnection);
}

void AudioOutputProbe::pause(AudioChannel channel)
{
    QMetaObject::invokeMethod(
        &m_output, [output = &m_output, channel] { output->pause(channel); }, Qt::QueuedConnection);
}

void AudioOutputProbe::resume(AudioChannel channel)
{
    QMetaObject::invokeMethod(
        &m_output,
        [output = &m_output, channel] { output->resume(channel); },
        Qt::QueuedConnection);
}

void AudioOutputProbe::stop(AudioChannel channel)
{
    QMetaObject::invokeMethod(
        &m_output, [output = &m_output, channel] { output->stop(channel); }, Qt::QueuedConnection);
}

void AudioOutputProbe::setVolume(AudioChannel channel, float linear)
{
    QMetaObject::invokeMethod(
        &m_output,
        [output = &m_output, channel, linear] { output->setVolume(channel, linear); },
        Qt::QueuedConnection);
}

QString AudioOutputProbe::endOf(CheckInId id) const
{
    const auto end =
        std::find_if(ends.begin(), ends.end(), [id](const End &e) { return e.id == id; });
    if (end == ends.end())
        return QStringLiteral("playing");
    return end->outcome ? QStringLiteral("done") : errorCodeName(end->outcome.error().code);
}

qsizetype AudioOutputProbe::endsOf(CheckInId id) const
{
    return std::count_if(ends.begin(), ends.end(), [id](const End &e) { return e.id == id; });
}

qsizetype AudioOutputProbe::firstsOf(CheckInId id) const
{
    return std::count_if(firsts.begin(), firsts.end(), [id](const First &f) { return f.id == id; });
}

} // namespace pulsemates
