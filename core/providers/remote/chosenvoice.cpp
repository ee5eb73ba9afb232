#include "core/providers/remote/chosenvoice.h"

#include <utility>

namespace pulsemates {

namespace {

tl::unexpected<Error> changedVoice()
{
    return fail(ErrorCode::Cancelled, Stage::Synthesize, QStringLiteral("another voice"));
}

} // namespace

ChosenVoice::ChosenVoice(QObject *parent)
    : Synthesizer(parent)
{}

ChosenVoice::~ChosenVoice() = default;

void ChosenVoice::choose(std::unique_ptr<Synthesizer> voice)
{
    std::set<CheckInId> cut = std::exchange(m_now.underWay, {});
    for (Speaker &speaker : std::exchange(m_before, {})) // they say no more
        cut.merge(speaker.underWay);
    take(std::move(voice));
    for (const CheckInId id : cut)
        emit finished(id, changedVoice());
}

void ChosenVoice::follow(std::unique_ptr<Synthesizer> voice)
{
    if (m_now.voice && !m_now.underWay.empty())
        m_before.push_back(std::exchange(m_now, {}));
    take(std::move(voice));
}

void ChosenVoice::take(std::unique_ptr<Synthesizer> voice)
{
    m_now.voice = std::move(voice); // the one before says no more
    if (!m_now.voice)
        return;
    connect(m_now.voice.get(), &Synthesizer::prepared, this, &Synthesizer::prepared);
    connect(m_now.voice.get(), &Synthesizer::chunk, this, &Synthesizer::chunk);
    connect(m_now.voice.get(), &Synthesizer::exchanged, this, &Synthesizer::exchanged);
    connect(m_now.voice.get(), &Synthesizer::finished, this, &ChosenVoice::end);
}

QString ChosenVoice::name() const
{
    return m_now.voice ? m_now.voice->name() : QString();
}

QString ChosenVoice::version() const
{
    return m_now.voice ? m_now.voice->version() : QString();
}

bool ChosenVoice::supports(Language language) const
{
    return m_now.voice && m_now.voice->supports(language);
}

void ChosenVoice::prepare()
{
    if (m_now.voice)
        m_now.voice->prepare();
}

void ChosenVoice::release()
{
    if (m_now.voice)
        m_now.voice->release();
}

void ChosenVoice::start(CheckInId id, const SynthesisRequest &request, std::stop_token stop)
{
    m_now.underWay.insert(id);
    if (m_now.voice)
        return m_now.voice->start(id, request, std::move(stop));
    QMetaObject::invokeMethod(
        this, [this, id] { end(id, changedVoice()); }, Qt::QueuedConnection);
}

void ChosenVoice::end(CheckInId id, const Result<AudioClipPtr> &whole)
{
    std::size_t ended = m_now.underWay.erase(id);
    std::erase_if(m_before, [id, &ended](Speaker &speaker) {
        ended += speaker.underWay.erase(id);
        if (!speaker.underWay.empty())
            return false;
        speaker.voice.release()->deleteLater(); // it may be the one that tells this
        return true;
    });
    if (ended > 0)
        emit finished(id, whole);
}

} // namespace pulsemates
