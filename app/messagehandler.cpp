#include "app/messagehandler.h"

#include <QLoggingCategory>

#include <cstdio>

#include <unistd.h>

namespace pulsemates {

namespace {

bool isNoise(const QString &message)
{
    return message.contains(u">>>> listing codecs")
           || message.contains(u"pa_context_connect() failed")
           || message.contains(u"XDG_RUNTIME_DIR not set")
           || message.contains(u"This plugin does not support propagateSizeHints");
}

QString fatalSentence; ///< main thread only

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtDebugMsg || isNoise(message))
        return;
    if (!fatalSentence.isEmpty()) { // what Qt says before it gives up is for developers
        if (type != QtFatalMsg)
            return;
        std::fprintf(stderr, "pulsemates: %s\n", qUtf8Printable(fatalSentence));
        std::fflush(stderr);
        _exit(1);
    }
    const char *category = context.category ? context.category : "default";
    std::fprintf(stderr, "pulsemates: [%s] %s\n", category, qUtf8Printable(message));
    std::fflush(stderr);
}

} // namespace

void installMessageHandler()
{
    qInstallMessageHandler(handle);
}

void setFatalSentence(const QString &sentence)
{
    fatalSentence = sentence;
}

} // namespace pulsemates
