#include "ui/latency/soundservicessection.h"

#include "ui/common/paragraph.h"
#include "ui/latency/servicewords.h"
#include "ui/latency/soundservicewords.h"

#include <QFrame>
#include <QVBoxLayout>

namespace pulsemates {

namespace {

enum SoundRow { HeardByWhom, ToRecognizer, AskedToHear, VoiceRests, ToVoice, AskedToSpeak };

} // namespace

SoundServicesSection::SoundServicesSection(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new Paragraph(theme, TextSize::Small, &ThemeColors::text, QFont::DemiBold))
    , m_rows(new FigureRows(theme,
                            {{QStringLiteral("heardBy"), tr("Heard by")},
                             {QStringLiteral("recognizer"), tr("To the recogniser")},
                             {QStringLiteral("heardRequests"), tr("Its requests")},
                             {QStringLiteral("voice"), tr("Voice of the service")},
                             {QStringLiteral("speaker"), tr("To the voice")},
                             {QStringLiteral("spokenRequests"), tr("Its requests")}}))
{
    setObjectName(QStringLiteral("latencySoundServices"));
    m_title->setObjectName(QStringLiteral("latencySoundServicesLabel"));
    m_title->setText(tr("Services that hear and speak"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *line = new QFrame;
    line->setFixedHeight(1);
    theme.paper(line, &ThemeColors::line);
    column->addWidget(line);
    column->addSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_rows);
    setVisible(false);
}

void SoundServicesSection::show(const ServiceFigures &services,
                                const std::vector<ExchangeNote> &exchanges)
{
    using Words = SoundServiceWords;
    const HearingFigures &hearing = services.hearing;
    const VoiceFigures &voice = services.voice;
    m_used = hearing.used || voice.used;
    setVisible(m_used);
    if (!m_used)
        return;
    const auto where = [](bool used, const QString &words) { return used ? words : QString(); };
    m_rows->setFigure(
        HeardByWhom,
        where(hearing.used, hearing.heardBy ? Words::heardBy(*hearing.heardBy) : QString()));
    m_rows->setFigure(ToRecognizer,
                      where(hearing.used, ServiceWords::connection(hearing.host, hearing.link)));
    m_rows->setFigure(AskedToHear,
                      where(hearing.used, Words::requests(exchanges, Stage::Transcribe)));
    m_rows->setFigure(VoiceRests, where(voice.used, Words::voice(voice)));
    m_rows->setFigure(ToVoice, where(voice.used, ServiceWords::connection(voice.host, voice.link)));
    m_rows->setFigure(AskedToSpeak,
                      where(voice.used, Words::requests(exchanges, Stage::Synthesize)));
}

QString SoundServicesSection::spoken() const
{
    return m_used ? m_title->text() + u". " + m_rows->spoken() : QString();
}

} // namespace pulsemates
