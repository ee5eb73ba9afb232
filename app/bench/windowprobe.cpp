#include "app/bench/windowprobe.h"

#include "app/bench/procfigures.h"
#include "core/audio/filesource.h"
#include "core/pipeline/post.h"
#include "ui/checkin/checkinpage.h"
#include "ui/checkin/orb.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSocketNotifier>

#include <array>

#include <unistd.h>

namespace pulsemates {

using namespace std::chrono_literals;

WindowProbe::WindowProbe(Window &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    connect(&window, &Window::firstFrame, this, &WindowProbe::onFirstFrame);
    window.mainWindow().installEventFilter(this);
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(input, &QSocketNotifier::activated, this, &WindowProbe::readCommands);
    CheckInPipeline &pipeline = window.engine().pipeline();
    connect(&pipeline, &CheckInPipeline::completed, this, [this] {
        if (std::exchange(m_checkingIn, false))
            answer("done");
    });
    connect(&pipeline, &CheckInPipeline::changed, this, [this](const CheckIn &checkIn) {
        if (checkIn.state == CheckInState::Trouble && std::exchange(m_checkingIn, false))
            answer("failed");
    });
    SpeechPlayer &speech = window.engine().speech();
    const auto said = [this](const QByteArray &line) {
        return [this, line](const QString &text, Language) {
            if (text == m_saying && !text.isEmpty()) {
                m_saying.clear();
                answer(line);
            }
        };
    };
    connect(&speech, &SpeechPlayer::prefetched, this, said("done"));
    connect(&speech, &SpeechPlayer::prefetchFailed, this, said("failed"));
}

bool WindowProbe::isWanted()
{
    return qEnvironmentVariableIsSet("PULSEMATES_BENCH_PROBE");
}

bool WindowProbe::eventFilter(QObject *watched, QEvent *event)
{
    m_frames +=
        event->type() == QEvent::UpdateRequest ? 1 : 0; // all that is due is painted with it
    return QObject::eventFilter(watched, event);
}

void WindowProbe::onFirstFrame()
{
    answer("first-frame " + QByteArray::number(qint64(m_window.engine().clock().now().count())));
    answerPss();
}

void WindowProbe::readCommands()
{
    std::array<char, 4096> bytes{};
    const ssize_t count = read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count <= 0) { // the benchmark is gone
        QCoreApplication::quit();
        return;
    }
    m_input.append(bytes.data(), count);
    for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
        const QByteArray line = m_input.left(end);
        m_input.remove(0, end + 1);
        const qsizetype space = line.indexOf(' ');
        if (space < 0)
            obey(line, {});
        else
            obey(line.left(space), line.mid(space + 1));
    }
}

void WindowProbe::obey(const QByteArray &command, const QByteArray &argument)
{
    if (command == "pss") {
        answerPss();
    } else if (command == "frames") {
        answer("frames " + QByteArray::number(std::exchange(m_frames, 0)));
    } else if (command == "hide") {
        m_window.mainWindow().hide();
        answer("hidden");
    } else if (command == "check-in") {
        checkIn(QString::fromUtf8(argument));
    } else if (command == "say") {
        say(QString::fromUtf8(argument));
    } else if (command == "unload") {
        unload();
    } else if (command == "breathe") {
        breathe(std::chrono::seconds(argument.toInt()));
    } else if (command == "quit") {
        QCoreApplication::quit();
    }
}

void WindowProbe::checkIn(const QString &path)
{
    m_checkingIn = true;
    post(m_window.engine().source(),
         [path](AudioSource &source) { static_cast<FileSource &>(source).setPath(path); });
    m_window.engine().pipeline().record();
}

void WindowProbe::say(const QString &text)
{
    m_saying = text;
    m_window.engine().warmUp(); // a check-in whose words were doubted has freed the recogniser
    m_window.engine().speech().prefetch({text}, Language::English, true);
}

void WindowProbe::unload()
{
    emit m_window.mainWindow().findChild<CheckInPage *>()->newCheckInRequested();
    releaseUntilGone();
}

// A voice that is at work is not given back.
void WindowProbe::releaseUntilGone()
{
    m_window.engine().releaseModels();
    // Both workers answer from their event loops once they are through with it.
    QTimer::singleShot(2s, this, [this] {
        if (m_window.engine().hasVoice())
            releaseUntilGone();
        else
            answer("done");
    });
}

void WindowProbe::breathe(std::chrono::seconds time)
{
    auto *page = m_window.mainWindow().findChild<CheckInPage *>();
    m_watch = std::make_unique<BreathWatch>(
        page->orb(), m_window.engine().exercises(), m_window.engine().clock());
    m_window.engine().pipeline().submitText(QStringLiteral("I feel tense today."));
    QTimer::singleShot(time, this, [this] {
        QByteArray line("edges");
        for (const double late : m_watch->edgeLatenessMs())
            line += ' ' + QByteArray::number(late, 'f', 3);
        answer(line);
    });
}

void WindowProbe::answerPss()
{
    answer("pss " + QByteArray::number(ownPssKilobytes().value_or(-1), 'f', 0));
}

void WindowProbe::answer(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    [[maybe_unused]] const ssize_t written =
        write(STDOUT_FILENO, whole.constData(), std::size_t(whole.size()));
}

} // namespace pulsemates
