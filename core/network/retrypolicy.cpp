#include "core/network/retrypolicy.h"

#include "core/network/retryafter.h"

#include <algorithm>
#include <cmath>

namespace pulsemates {

namespace {

using std::chrono::milliseconds;

bool isFinalStatus(int status)
{
    return status == 400 || status == 401 || status == 403;
}

bool isRetryable(RetryPolicy::Statuses statuses, int status)
{
    if (statuses == RetryPolicy::Statuses::Refusals)
        return status == 429 || status >= 500;
    return status == 408 || status == 409 || status == 429 || status >= 500;
}

/// Where no reply came. A name that is not found, no network, a certificate and a wrong clock do
/// not mend in seconds; a service that was silent until its time was up had its chance.
bool isRetryable(RetryPolicy::Statuses statuses, ErrorCode code)
{
    if (code == ErrorCode::ConnectionLost) // the answer, perhaps, of what was done
        return statuses != RetryPolicy::Statuses::Refusals;
    return code == ErrorCode::ConnectionRefused || code == ErrorCode::ConnectTimeout;
}

bool mayRetry(const RetryPolicy &policy, const FailedAttempt &failed)
{
    if (failed.retriesBefore >= policy.retries || failed.delivered
        || failed.code == ErrorCode::QuotaUsedUp || isFinalStatus(failed.head.status))
        return false;
    if (failed.head.status == 0 || failed.head.isSuccess()) // also one that broke off in its body
        return isRetryable(policy.statuses, failed.code);
    if (failed.code == ErrorCode::NotTheService)
        return false;
    return shouldRetry(failed.head).value_or(isRetryable(policy.statuses, failed.head.status));
}

} // namespace

std::optional<milliseconds> nextAttempt(const RetryPolicy &policy,
                                        const FailedAttempt &failed,
                                        milliseconds left,
                                        const QDateTime &now,
                                        double chance)
{
    if (!mayRetry(policy, failed))
        return std::nullopt;
    const double doubled = double(policy.first.count()) * std::exp2(failed.retriesBefore);
    const double backoff = std::min(doubled, double(policy.longest.count()))
                           * (1.0 - policy.jitter * std::clamp(chance, 0.0, 1.0));
    milliseconds wait(static_cast<qint64>(backoff));
    if (const auto asked = retryAfter(failed.head, now); asked && asked->count() > 0) {
        if (*asked > policy.longestAsked)
            return std::nullopt;
        wait = *asked;
    }
    return wait < left ? std::optional(wait) : std::nullopt;
}

} // namespace pulsemates
