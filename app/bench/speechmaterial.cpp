#include "app/bench/speechmaterial.h"

#include "core/audio/audiofilereader.h"
#include "core/audio/audioframe.h"

#include <QFile>

#include <algorithm>
#include <random>

namespace pulsemates {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds reaction{250}; ///< from the last word to the press
constexpr milliseconds goesOn{2500};  ///< sound after Stop
constexpr milliseconds shortestPause{300};
constexpr milliseconds lead{300}; ///< from the press to the first word

std::size_t samplesOf(milliseconds time)
{
    return std::size_t(time.count()) * AudioFrame::sampleRateHz / 1000;
}

milliseconds timeOf(std::size_t samples)
{
    return milliseconds(samples * 1000 / AudioFrame::sampleRateHz);
}

/// The same without silence at the ends.
std::vector<float> trimmed(std::span<const float> samples)
{
    const auto stretches = voicedStretches(samples, shortestPause);
    if (stretches.empty())
        return {};
    const std::size_t begin = stretches.front().begin;
    const auto part = samples.subspan(begin, stretches.back().end - begin);
    return {part.begin(), part.end()};
}

} // namespace

void appendRoomTone(std::vector<float> &samples, milliseconds length)
{
    std::minstd_rand engine(7);
    std::uniform_real_distribution<float> noise(-0.0008F, 0.0008F);
    std::generate_n(std::back_inserter(samples), samplesOf(length), [&] { return noise(engine); });
}

SpeechMaterial::SpeechMaterial(const QString &dataFolder)
{
    if (!dataFolder.isEmpty())
        readReferences(dataFolder + QStringLiteral("/audio"));
}

void SpeechMaterial::readReferences(const QString &folder)
{
    QFile table(folder + QStringLiteral("/transcripts.tsv"));
    if (!table.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(table.readAll()).split(u'\n').mid(1)) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() < 3 || fields[1] != u"en")
            continue;
        const QString path = folder + u'/' + fields[0];
        const Result<AudioFile> file = readAudioFile(path);
        if (!file)
            continue;
        const bool isLong = file->clip->duration() > std::chrono::seconds(45);
        m_references.push_back({path, fields[2], isLong});
        if (isLong)
            m_speech = file->clip->samples;
        else
            addClip(file->clip->samples);
    }
    if (!m_speech.empty())
        m_description = QStringLiteral("recordings of people (PULSEMATES_DATA), %1 clips and one "
                                       "of %2 s")
                            .arg(m_utterances.size())
                            .arg(timeOf(m_speech.size()).count() / 1000);
}

void SpeechMaterial::addClip(const std::vector<float> &samples)
{
    m_utterances.push_back(trimmed(samples));
    const auto stretches = voicedStretches(samples, shortestPause);
    const std::size_t end = stretches.empty() ? 0 : stretches.back().end;
    m_clips.emplace_back(samples.begin(), samples.begin() + std::ptrdiff_t(end));
}

void SpeechMaterial::setUtterances(const std::vector<std::vector<float>> &utterances,
                                   const QString &description)
{
    m_utterances.clear();
    m_speech.clear();
    m_description = description;
    for (const std::vector<float> &utterance : utterances)
        m_utterances.push_back(trimmed(utterance));
    std::erase_if(m_utterances, [](const std::vector<float> &sound) { return sound.empty(); });
    for (std::size_t i = 0;
         !m_utterances.empty() && m_speech.size() < samplesOf(milliseconds(59'000));
         ++i) {
        const std::vector<float> &next = m_utterances[i % m_utterances.size()];
        m_speech.insert(m_speech.end(), next.begin(), next.end());
        appendRoomTone(m_speech, milliseconds(400 + 100 * (i % 5)));
    }
}

SpeechWindow SpeechMaterial::window(std::chrono::seconds length, std::size_t index, bool midSpeech)
{
    const std::size_t wanted = std::min(samplesOf(length), m_speech.size());
    const auto stretches = voicedStretches(m_speech, shortestPause);
    // Where speech of the wanted length can end: any voiced stretch that ends late enough.
    std::vector<VoicedStretch> candidates;
    for (const VoicedStretch &stretch : stretches) {
        if (stretch.end >= wanted * 9 / 10)
            candidates.push_back(stretch);
    }
    const VoicedStretch last = candidates.at(index % candidates.size());
    // A third of a second before the end of the voice is in the middle of a word as a rule.
    const std::size_t end =
        midSpeech ? std::max(last.begin, last.end - samplesOf(milliseconds(330))) : last.end;
    const std::size_t begin = end > wanted ? end - wanted : 0;
    std::vector<float> sound(m_speech.begin() + std::ptrdiff_t(begin),
                             m_speech.begin() + std::ptrdiff_t(midSpeech ? last.end : end));
    appendRoomTone(sound, goesOn);
    SpeechWindow window;
    window.stopAfter = timeOf(end - begin) + (midSpeech ? milliseconds(0) : reaction);
    window.midSpeech = midSpeech;
    window.path = write(sound);
    return window;
}

SpeechWindow SpeechMaterial::utterance(std::size_t index)
{
    // With its own soft beginning: nobody begins at full voice in the first sample.
    std::vector<float> sound;
    appendRoomTone(sound, lead);
    const std::vector<float> &clip = m_clips.at(index);
    sound.insert(sound.end(), clip.begin(), clip.end());
    SpeechWindow window;
    window.stopAfter = timeOf(sound.size()) + reaction;
    appendRoomTone(sound, goesOn);
    window.path = write(sound);
    return window;
}

std::vector<float> SpeechMaterial::samplesWithPauses(std::size_t first,
                                                     std::size_t count,
                                                     milliseconds pause,
                                                     std::vector<milliseconds> &ends) const
{
    std::vector<float> sound;
    appendRoomTone(sound, milliseconds(400));
    for (std::size_t i = 0; i < count && !m_utterances.empty(); ++i) {
        const std::vector<float> &next = m_utterances[(first + i) % m_utterances.size()];
        sound.insert(sound.end(), next.begin(), next.end());
        ends.push_back(timeOf(sound.size()));
        appendRoomTone(sound, pause);
    }
    return sound;
}

QString SpeechMaterial::withPauses(std::size_t first,
                                   std::size_t count,
                                   milliseconds pause,
                                   std::vector<milliseconds> &ends)
{
    return write(samplesWithPauses(first, count, pause, ends));
}

QString SpeechMaterial::write(std::span<const float> samples)
{
    const QString path = m_folder.filePath(QStringLiteral("spoken-%1.wav").arg(++m_written));
    return writeWave(path, samples) ? path : QString();
}

} // namespace pulsemates
