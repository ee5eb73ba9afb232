#include "core/audio/soundserver.h"

#include "core/audio/pulselock.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

#ifdef PULSEMATES_HAVE_PULSE

#include <pulse/pulseaudio.h>

namespace pulsemates {

namespace {

using namespace std::chrono_literals;

constexpr auto answerLimit = 2s;
constexpr pa_sample_spec askedFormat{.format = PA_SAMPLE_S16LE, .rate = 16'000, .channels = 1};
constexpr auto askedFlags = PA_STREAM_START_CORKED; // nothing is recorded, no device wakes up

bool meansRefused(int error)
{
    return error == PA_ERR_ACCESS || error == PA_ERR_AUTHKEY;
}

} // namespace

/// Callbacks run in libpulse's own thread, with its lock held.
class SoundServer::Connection
{
public:
    explicit Connection(std::function<void()> devicesChanged)
        : m_devicesChanged(std::move(devicesChanged))
        , m_loop(PulseLock::newLoop())
    {
        if (m_loop && pa_threaded_mainloop_start(m_loop) < 0) {
            pa_threaded_mainloop_free(m_loop);
            m_loop = nullptr;
        }
    }

    ~Connection()
    {
        if (!m_loop)
            return;
        pa_threaded_mainloop_lock(m_loop);
        dropContext();
        pa_threaded_mainloop_unlock(m_loop);
        pa_threaded_mainloop_stop(m_loop);
        pa_threaded_mainloop_free(m_loop);
    }

    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void connectIfNeeded()
    {
        if (!m_loop)
            return;
        pa_threaded_mainloop_lock(m_loop);
        if (!m_context || !PA_CONTEXT_IS_GOOD(pa_context_get_state(m_context))) {
            dropContext();
            m_context = pa_context_new(pa_threaded_mainloop_get_api(m_loop), "PulseMates");
            pa_context_set_state_callback(m_context, &Connection::onState, this);
            setLink(Link::Connecting);
            if (pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0)
                setLink(Link::Down, pa_context_errno(m_context));
        }
        pa_threaded_mainloop_unlock(m_loop);
    }

    QByteArray input() const
    {
        const std::lock_guard lock(m_mutex);
        return m_input;
    }

    QByteArray output() const
    {
        const std::lock_guard lock(m_mutex);
        return m_output;
    }

    bool lacks(DeviceKind kind, const QByteArray &id) const { return m_devices.lacks(kind, id); }

    Outcome mayOpen(Stage stage, const QByteArray &device)
    {
        if (!m_loop)
            return Done{};
        connectIfNeeded();
        std::unique_lock lock(m_mutex);
        if (!m_news.wait_for(lock, answerLimit, [this] { return m_link != Link::Connecting; }))
            return refusal(stage, PA_ERR_TIMEOUT);
        if (m_link == Link::Down) // without one, Qt says so as well
            return m_refused ? Outcome(refusal(stage, PA_ERR_ACCESS)) : Outcome(Done{});
        m_answer.reset();
        lock.unlock();
        pa_stream *stream = ask(stage, device);
        lock.lock();
        m_news.wait_for(lock, answerLimit, [this] { return m_answer.has_value(); });
        const int answer = m_answer.value_or(PA_ERR_TIMEOUT);
        lock.unlock();
        takeBack(stream);
        return answer == PA_OK ? Outcome(Done{}) : Outcome(refusal(stage, answer));
    }

private:
    enum class Link { Down, Connecting, Ready };

    static tl::unexpected<Error> refusal(Stage stage, int error)
    {
        const bool records = stage == Stage::Capture;
        const ErrorCode code = records && meansRefused(error) ? ErrorCode::MicrophoneDenied
                               : error != PA_ERR_NOENTITY     ? ErrorCode::SoundServerGone
                               : records                      ? ErrorCode::MicrophoneLost
                                                              : ErrorCode::NoSpeaker;
        return fail(code, stage, QString::fromUtf8(pa_strerror(error)));
    }

    pa_stream *ask(Stage stage, const QByteArray &device)
    {
        pa_threaded_mainloop_lock(m_loop);
        pa_stream *stream = pa_stream_new(m_context, "PulseMates", &askedFormat, nullptr);
        const char *name = device.isEmpty() ? nullptr : device.constData(); // none: the default
        int begun = -1;
        if (stream) {
            pa_stream_set_state_callback(stream, &Connection::onAnswer, this);
            begun = stage == Stage::Capture
                        ? pa_stream_connect_record(stream, name, nullptr, askedFlags)
                        : pa_stream_connect_playback(
                            stream, name, nullptr, askedFlags, nullptr, nullptr);
        }
        if (begun < 0)
            answer(pa_context_errno(m_context));
        pa_threaded_mainloop_unlock(m_loop);
        return stream;
    }

    void takeBack(pa_stream *stream)
    {
        if (!stream)
            return;
        pa_threaded_mainloop_lock(m_loop);
        pa_stream_set_state_callback(stream, nullptr, nullptr);
        pa_stream_disconnect(stream);
        pa_stream_unref(stream);
        pa_threaded_mainloop_unlock(m_loop);
    }

    void answer(int error)
    {
        const std::lock_guard lock(m_mutex);
        m_answer = error;
        m_news.notify_all();
    }

    static void onAnswer(pa_stream *stream, void *self)
    {
        const pa_stream_state_t state = pa_stream_get_state(stream);
        if (state == PA_STREAM_READY)
            static_cast<Connection *>(self)->answer(PA_OK);
        else if (!PA_STREAM_IS_GOOD(state))
            static_cast<Connection *>(self)->answer(
                pa_context_errno(pa_stream_get_context(stream)));
    }

    void setLink(Link link, int error = PA_OK)
    {
        const std::lock_guard lock(m_mutex);
        m_link = link;
        if (link != Link::Connecting)
            m_refused = meansRefused(error);
        m_news.notify_all();
    }

    void dropContext()
    {
        if (!m_context)
            return;
        pa_context_set_state_callback(m_context, nullptr, nullptr);
        pa_context_set_subscribe_callback(m_context, nullptr, nullptr);
        pa_context_disconnect(m_context);
        pa_context_unref(m_context);
        m_context = nullptr;
        m_devices.forget();
        setNames({}, {});
    }

    void setNames(const QByteArray &input, const QByteArray &output)
    {
        const std::lock_guard lock(m_mutex);
        m_input = input;
        m_output = output;
    }

    static void drop(pa_operation *operation)
    {
        if (operation)
            pa_operation_unref(operation);
    }

    void askForDefaults()
    {
        drop(pa_context_get_server_info(m_context, &Connection::onServer, this));
    }

    static void onState(pa_context *context, void *self)
    {
        auto &connection = *static_cast<Connection *>(self);
        const pa_context_state_t state = pa_context_get_state(context);
        if (!PA_CONTEXT_IS_GOOD(state)) {
            connection.m_devices.forget();
            connection.setLink(Link::Down, pa_context_errno(context));
        }
        if (state != PA_CONTEXT_READY)
            return;
        connection.setLink(Link::Ready);
        pa_context_set_subscribe_callback(context, &Connection::onEvent, self);
        constexpr auto subjects = pa_subscription_mask_t(
            PA_SUBSCRIPTION_MASK_SERVER | PA_SUBSCRIPTION_MASK_SOURCE | PA_SUBSCRIPTION_MASK_SINK);
        drop(pa_context_subscribe(context, subjects, nullptr, nullptr));
        connection.askForDefaults();
        drop(pa_context_get_source_info_list(context, &Connection::onInput, self));
        drop(pa_context_get_sink_info_list(context, &Connection::onOutput, self));
    }

    static void
    onEvent(pa_context *context, pa_subscription_event_type_t event, uint32_t number, void *self)
    {
        auto &connection = *static_cast<Connection *>(self);
        const auto subject = event & PA_SUBSCRIPTION_EVENT_FACILITY_MASK;
        const bool gone = (event & PA_SUBSCRIPTION_EVENT_TYPE_MASK) == PA_SUBSCRIPTION_EVENT_REMOVE;
        const bool input = subject == PA_SUBSCRIPTION_EVENT_SOURCE;
        const bool changed =
            (event & PA_SUBSCRIPTION_EVENT_TYPE_MASK) == PA_SUBSCRIPTION_EVENT_CHANGE;
        if (!changed && connection.m_devicesChanged)
            connection.m_devicesChanged();
        if (subject == PA_SUBSCRIPTION_EVENT_SERVER)
            connection.askForDefaults();
        else if (gone)
            connection.m_devices.remove(input ? DeviceKind::Input : DeviceKind::Output, number);
        else if (input)
            drop(pa_context_get_source_info_by_index(context, number, &Connection::onInput, self));
        else
            drop(pa_context_get_sink_info_by_index(context, number, &Connection::onOutput, self));
    }

    static void onInput(pa_context *, const pa_source_info *info, int end, void *self)
    {
        auto &devices = static_cast<Connection *>(self)->m_devices;
        if (end == 0)
            devices.put(DeviceKind::Input, info->index, info->name);
        else if (end > 0)
            devices.noteComplete(DeviceKind::Input);
    }

    static void onOutput(pa_context *, const pa_sink_info *info, int end, void *self)
    {
        auto &devices = static_cast<Connection *>(self)->m_devices;
        if (end == 0)
            devices.put(DeviceKind::Output, info->index, info->name);
        else if (end > 0)
            devices.noteComplete(DeviceKind::Output);
    }

    static void onServer(pa_context *, const pa_server_info *info, void *self)
    {
        if (info)
            static_cast<Connection *>(self)->setNames(info->default_source_name,
                                                      info->default_sink_name);
    }

    std::function<void()> m_devicesChanged;
    pa_threaded_mainloop *m_loop;
    pa_context *m_context = nullptr;
    mutable std::mutex m_mutex; // taken inside libpulse's lock, never the other way round
    std::condition_variable m_news;
    Link m_link = Link::Down;
    bool m_refused = false;      ///< as the last attempt to connect ended
    std::optional<int> m_answer; ///< to the stream asked for; a pa_error_code
    QByteArray m_input;
    QByteArray m_output;
    ServerDevices m_devices;
};

} // namespace pulsemates

#else

namespace pulsemates {

class SoundServer::Connection
{
public:
    explicit Connection(std::function<void()>) {}
    void connectIfNeeded() {}
    QByteArray input() const { return {}; }
    QByteArray output() const { return {}; }
    bool lacks(DeviceKind, const QByteArray &) const { return false; }
    Outcome mayOpen(Stage, const QByteArray &) { return Done{}; }
};

} // namespace pulsemates

#endif

namespace pulsemates {

SoundServer::SoundServer(std::function<void()> devicesChanged)
    : m_connection(std::make_unique<Connection>(std::move(devicesChanged)))
{}

SoundServer::~SoundServer() = default;

void SoundServer::connectIfNeeded()
{
    m_connection->connectIfNeeded();
}

QByteArray SoundServer::defaultInput() const
{
    return m_connection->input();
}

QByteArray SoundServer::defaultOutput() const
{
    return m_connection->output();
}

bool SoundServer::lacks(DeviceKind kind, const QByteArray &id) const
{
    return m_connection->lacks(kind, id);
}

Outcome SoundServer::mayRecord(const QByteArray &input)
{
    return m_connection->mayOpen(Stage::Capture, input);
}

Outcome SoundServer::mayPlay(const QByteArray &output)
{
    return m_connection->mayOpen(Stage::Playback, output);
}

} // namespace pulsemates
