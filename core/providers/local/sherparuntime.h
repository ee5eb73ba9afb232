#pragma once

#include "core/common/result.h"
#include "core/models/speechfiles.h"

#include <QString>

#include <memory>

namespace pulsemates {

struct SherpaApi;

/// The sherpa-onnx runtime, opened with dlopen when speech is first needed, so that start-up and
/// memory without speech stay small. Opening it again is cheap: the system counts.
/// Thread: any; immutable after open().
/// Errors: RuntimeMissing when it cannot be opened or is another version than the header;
/// ModelDamaged when the bundled library is not the pinned file.
class SherpaRuntime
{
public:
    [[nodiscard]] static Result<std::shared_ptr<const SherpaRuntime>>
    open(const SpeechFiles &files);

    SherpaRuntime(const SherpaRuntime &) = delete;
    SherpaRuntime &operator=(const SherpaRuntime &) = delete;
    ~SherpaRuntime();

    [[nodiscard]] const SherpaApi &api() const { return *m_api; }
    [[nodiscard]] QString version() const;

private:
    SherpaRuntime();

    std::unique_ptr<SherpaApi> m_api;
};

} // namespace pulsemates
