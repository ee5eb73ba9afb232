#include "core/audio/soundserver.h"

#include <mutex>

#ifdef PULSEMATES_HAVE_PULSE

#include <pulse/pulseaudio.h>

namespace pulsemates {

/// Callbacks run in libpulse's own thread, with its lock held.
class SoundServer::Connection
{
public:
    Connection()
        : m_loop(pa_threaded_mainloop_new())
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
            pa_context_connect(m_context, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr);
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

private:
    void dropContext()
    {
        if (!m_context)
            return;
        pa_context_set_state_callback(m_context, nullptr, nullptr);
        pa_context_set_subscribe_callback(m_context, nullptr, nullptr);
        pa_context_disconnect(m_context);
        pa_context_unref(m_context);
        m_context = nullptr;
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

    void ask() { drop(pa_context_get_server_info(m_context, &Connection::onServer, this)); }

    static void onState(pa_context *context, void *self)
    {
        if (pa_context_get_state(context) != PA_CONTEXT_READY)
            return;
        pa_context_set_subscribe_callback(context, &Connection::onEvent, self);
        drop(pa_context_subscribe(context, PA_SUBSCRIPTION_MASK_SERVER, nullptr, nullptr));
        static_cast<Connection *>(self)->ask();
    }

    static void onEvent(pa_context *, pa_subscription_event_type_t, uint32_t, void *self)
    {
        static_cast<Connection *>(self)->ask();
    }

    static void onServer(pa_context *, const pa_server_info *info, void *self)
    {
        if (info)
            static_cast<Connection *>(self)->setNames(info->default_source_name,
                                                      info->default_sink_name);
    }

    pa_threaded_mainloop *m_loop;
    pa_context *m_context = nullptr;
    mutable std::mutex m_mutex;
    QByteArray m_input;
    QByteArray m_output;
};

} // namespace pulsemates

#else

namespace pulsemates {

class SoundServer::Connection
{
public:
    void connectIfNeeded() {}
    QByteArray input() const { return {}; }
    QByteArray output() const { return {}; }
};

} // namespace pulsemates

#endif

namespace pulsemates {

SoundServer::SoundServer()
    : m_connection(std::make_unique<Connection>())
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

} // namespace pulsemates
