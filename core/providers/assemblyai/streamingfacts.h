#pragma once

#include "core/common/result.h"
#include "core/network/exchangefacts.h"
#include "core/providers/transcript.h"

#include <optional>

namespace pulsemates {

/// The wait for the last words of a stream, from the end of speech on, as one exchange: until the
/// service is told to end its turn, the connection and what is still to be sent are waited for, and
/// from there on the service. What came and went before cost nobody any time.
class StreamingWait
{
public:
    void begin(MonotonicTime now); ///< no more sound comes
    /// The service was told, over @p channel; again where another session takes over.
    void force(MonotonicTime now, const ExchangeFacts &channel);
    /// How it went; nothing where nobody waited, or it was stopped.
    [[nodiscard]] std::optional<ExchangeFacts> end(const Result<Transcript> &result,
                                                   MonotonicTime now);

private:
    std::optional<MonotonicTime> m_begun;
    ExchangeFacts m_facts;
};

} // namespace pulsemates
