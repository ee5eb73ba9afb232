#include "app/messagehandler.h"

#include <QLoggingCategory>

#include <cstdio>

namespace pulsemates {

namespace {

bool isNoise(const QString &message)
{
    return message.contains(u">>>> listing codecs")
           || message.contains(u"pa_context_connect() failed")
           || message.contains(u"XDG_RUNTIME_DIR not set")
           || message.contains(u"This plugin does not support propagateSizeHints");
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtDebugMsg || isNoise(message))
        return;
    const char *category = context.category ? context.category : "default";
    std::fprintf(stderr, "pulsemates: [%s] %s\n", category, qUtf8Printable(message));
    std::fflush(stderr);
}

} // namespace

void installMessageHandler()
{
    qInstallMessageHandler(handle);
}

} // namespace pulsemates
