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
    m_voice = std::move(voice); // the one before says no more
    if (m_voice) {
        connect(m_voice.get(), &Synthesizer::prepared, this, &Synthesizer::prepared);
        connect(m_voice.get(), &Synthesizer::chunk, this, &Synthesizer::chunk);
        connect(m_voice.get(), &Synthesizer::exchanged, this, &Synthesizer::exchanged);
        connect(m_voice.get(), &Synthesizer::finished, this, &ChosenVoice::end);
    }
    for (const CheckInId id : std::exchange(m_underWay, {}))
        emit finished(id, changedVoice());
}

QString ChosenVoice::name() const
{
    return m_voice ? m_voice->name() : QString();
}

QString ChosenVoice::version() const
{
    return m_voice ? m_voice->version() : QString();
}

bool ChosenVoice::supports(Language language) const
{
    return m_voice && m_voice->supports(language);
}

void ChosenVoice::prepare()
{
    if (m_voice)
        m_voice->prepare();
}

void ChosenVoice::release()
{
    if (m_voice)
        m_voice->release();
}

void ChosenVoice::start(CheckInId id, const SynthesisRequest &request, std::stop_token stop)
{
    m_underWay.insert(id);
    if (m_voice)
        return m_voice->start(id, request, std::move(stop));
    QMetaObject::invokeMethod(
        this, [this, id] { end(id, changedVoice()); }, Qt::QueuedConnection);
}

void ChosenVoice::end(CheckInId id, const Result<AudioClipPtr> &whole)
{
    if (m_underWay.erase(id) > 0)
        emit finished(id, whole);
}

} // namespace pulsemates
