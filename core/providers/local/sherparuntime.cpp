#include "core/providers/local/sherparuntime.h"

#include "core/providers/local/sherpaapi.h"

#include <QFile>

#include <cstring>
#include <dlfcn.h>

namespace pulsemates {

namespace {

// The layout of the configuration structs changes between versions: only this one fits the header.
constexpr const char *headerVersion = "1.13.0";

QString lastError()
{
    const char *message = dlerror();
    return message != nullptr ? QString::fromLocal8Bit(message) : QString();
}

// RTLD_LOCAL keeps its symbols (ONNX Runtime's among them) to itself; RTLD_NODELETE because its
// thread pools do not survive an unload.
void *openLibrary(const SpeechFiles &files)
{
    constexpr int flags = RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE;
    const QString bundled = files.path(QStringLiteral("runtime/libsherpa-onnx-c-api.so"));
    if (QFile::exists(bundled))
        return dlopen(QFile::encodeName(bundled).constData(), flags);
    return dlopen("libsherpa-onnx-c-api.so", flags); // a system installation
}

bool fill(SherpaApi &api, void *library)
{
    bool complete = true;
    const auto find = [&](auto &pointer, const char *name) {
        void *symbol = dlsym(library, name);
        complete = complete && symbol != nullptr;
        std::memcpy(&pointer, &symbol, sizeof symbol);
    };
#define PULSEMATES_FIND(name) find(api.name, "SherpaOnnx" #name);
    PULSEMATES_SHERPA_FUNCTIONS(PULSEMATES_FIND)
#undef PULSEMATES_FIND
    return complete;
}

} // namespace

SherpaRuntime::SherpaRuntime()
    : m_api(std::make_unique<SherpaApi>())
{}

SherpaRuntime::~SherpaRuntime() = default;

Result<std::shared_ptr<const SherpaRuntime>> SherpaRuntime::open(const SpeechFiles &files)
{
    // A missing bundle may still be a system installation; a damaged one must not be opened.
    const Outcome whole = files.check(SpeechPart::Runtime);
    if (!whole && whole.error().code == ErrorCode::ModelDamaged)
        return tl::unexpected(whole.error());
    void *library = openLibrary(files);
    if (library == nullptr)
        return fail(ErrorCode::RuntimeMissing, Stage::Transcribe, lastError());
    std::shared_ptr<SherpaRuntime> runtime(new SherpaRuntime);
    if (!fill(*runtime->m_api, library)) {
        return fail(ErrorCode::RuntimeMissing,
                    Stage::Transcribe,
                    QStringLiteral("the runtime lacks a function of the C API"));
    }
    if (std::strcmp(runtime->m_api->GetVersionStr(), headerVersion) != 0) {
        return fail(ErrorCode::RuntimeMissing,
                    Stage::Transcribe,
                    QStringLiteral("the runtime is version ") + runtime->version());
    }
    return runtime;
}

QString SherpaRuntime::version() const
{
    return QString::fromLatin1(m_api->GetVersionStr());
}

} // namespace pulsemates
