#include "tests/support/providers/faults.h"

#include <algorithm>

namespace pulsemates::loopback {

namespace {

// clang-format off
constexpr FaultEntry table[] = {
    {Fault::Unauthorized, FaultScope::Answer, "unauthorized", "the key is refused"},
    {Fault::Forbidden, FaultScope::Answer, "forbidden", "the key may not do this"},
    {Fault::NotFound, FaultScope::Answer, "not-found", "no such model or place"},
    {Fault::RateLimited, FaultScope::Answer, "rate-limited", "429, to be tried again after the Retry-After that is told"},
    {Fault::RateLimitedMs, FaultScope::Answer, "rate-limited-ms", "429 with retry-after-ms"},
    {Fault::RateLimitedLong, FaultScope::Answer, "rate-limited-long", "429 that asks for an hour"},
    {Fault::RateLimitedDate, FaultScope::Answer, "rate-limited-date", "429 with Retry-After as a date"},
    {Fault::OutOfQuota, FaultScope::Answer, "out-of-quota", "429 or its like that no retry helps: nothing is left on the account"},
    {Fault::ServerError, FaultScope::Answer, "server-error", "500"},
    {Fault::Unavailable, FaultScope::Answer, "unavailable", "503 without a body"},
    {Fault::GatewayTimeout, FaultScope::Answer, "gateway-timeout", "504 with a page of HTML in place of JSON"},
    {Fault::NumericCode, FaultScope::Answer, "numeric-code", "an error whose code is a number"},
    {Fault::CloseAtOnce, FaultScope::Connection, "close-at-once", "the connection is closed in place of an answer"},
    {Fault::ResetAtOnce, FaultScope::Connection, "reset-at-once", "the same with a TCP reset"},
    {Fault::NoAnswer, FaultScope::Connection, "no-answer", "nothing ever comes, and the connection stays"},
    {Fault::CutUpload, FaultScope::Connection, "cut-upload", "the connection is closed while the request's body is coming"},
    {Fault::CutBody, FaultScope::Connection, "cut-body", "the connection is closed in the middle of the answer"},
    {Fault::ResetBody, FaultScope::Connection, "reset-body", "the same with a TCP reset"},
    {Fault::StreamReset, FaultScope::Connection, "stream-reset", "HTTP/2: the stream is reset in the middle of the answer"},
    {Fault::Stall, FaultScope::Connection, "stall", "the answer stops in the middle, and the connection stays"},
    {Fault::Drip, FaultScope::Connection, "drip", "a byte now and then, for ever"},
    {Fault::Held, FaultScope::Connection, "held", "the answer waits until the test lets it go, maybe after the client gave up"},
    {Fault::GoAway, FaultScope::Connection, "go-away", "the connection takes no further request"},
    {Fault::CaptivePortal, FaultScope::Bytes, "captive-portal", "a page that wants a login, with status 200"},
    {Fault::CaptiveRedirect, FaultScope::Bytes, "captive-redirect", "a redirect to such a page"},
    {Fault::RedirectElsewhere, FaultScope::Bytes, "redirect-elsewhere", "a redirect to another host, which must not get the key"},
    {Fault::WrongType, FaultScope::Bytes, "wrong-type", "a Content-Type that does not fit"},
    {Fault::EmptyBody, FaultScope::Bytes, "empty-body", "a good status and nothing else"},
    {Fault::NotJson, FaultScope::Bytes, "not-json", "words in place of JSON"},
    {Fault::CutJson, FaultScope::Bytes, "cut-json", "JSON that ends in the middle"},
    {Fault::HugeJson, FaultScope::Bytes, "huge-json", "JSON of 32 MiB"},
    {Fault::DeepJson, FaultScope::Bytes, "deep-json", "JSON 100,000 levels deep"},
    {Fault::DuplicateKeys, FaultScope::Bytes, "duplicate-keys", "an object that has each key twice"},
    {Fault::WildNumbers, FaultScope::Bytes, "wild-numbers", "numbers beyond every type"},
    {Fault::InvalidUtf8, FaultScope::Bytes, "invalid-utf8", "bytes that are no UTF-8 in a string"},
    {Fault::WrongLength, FaultScope::Bytes, "wrong-length", "a Content-Length longer than the body"},
    {Fault::BadChunk, FaultScope::Bytes, "bad-chunk", "a chunk whose size is no number"},
    {Fault::HeaderFlood, FaultScope::Bytes, "header-flood", "4 MiB of header fields"},
    {Fault::NotHttp, FaultScope::Bytes, "not-http", "an answer that is no HTTP"},
    {Fault::SplitBytes, FaultScope::EventStream, "split-bytes", "every byte by itself: inside lines, inside UTF-8"},
    {Fault::Crlf, FaultScope::EventStream, "crlf", "lines that end in CR LF"},
    {Fault::CarriageReturns, FaultScope::EventStream, "carriage-returns", "lines that end in CR"},
    {Fault::Comments, FaultScope::EventStream, "comments", "comments between the events"},
    {Fault::SeveralDataLines, FaultScope::EventStream, "several-data-lines", "an event whose data come in several lines"},
    {Fault::NoDone, FaultScope::EventStream, "no-done", "an end without [DONE]"},
    {Fault::NoEnd, FaultScope::EventStream, "no-end", "a stream that closes well before its last event"},
    {Fault::ErrorMidStream, FaultScope::EventStream, "error-mid-stream", "an error after the answer has begun"},
    {Fault::EndlessLine, FaultScope::EventStream, "endless-line", "a line of 8 MiB"},
    {Fault::Refusal, FaultScope::Words, "refusal", "the model refuses"},
    {Fault::Truncated, FaultScope::Words, "truncated", "the words end in the middle: too many tokens"},
    {Fault::ContentFilter, FaultScope::Words, "content-filter", "the words end in the middle: filtered"},
    {Fault::SchemaBroken, FaultScope::Words, "schema-broken", "JSON that does not follow the schema"},
    {Fault::JsonInFence, FaultScope::Words, "json-in-fence", "JSON inside a fence of Markdown"},
    {Fault::TextHtml, FaultScope::Words, "text-html", "tags and scripts among the words"},
    {Fault::TextBidi, FaultScope::Words, "text-bidi", "characters that turn the direction of writing"},
    {Fault::TextControl, FaultScope::Words, "text-control", "control characters"},
    {Fault::TextLong, FaultScope::Words, "text-long", "far more words than were asked for"},
    {Fault::TextOtherLanguage, FaultScope::Words, "text-other-language", "words in another language"},
    {Fault::TextObeys, FaultScope::Words, "text-obeys", "words that obey what the transcript told them"},
    {Fault::TextEmpty, FaultScope::Words, "text-empty", "no words"},
    {Fault::OddChunks, FaultScope::Speech, "odd-chunks", "pieces that end inside a sample"},
    {Fault::StreamedWavSizes, FaultScope::Speech, "streamed-wav-sizes", "a WAV whose sizes are 0xFFFFFFFF"},
    {Fault::BigBase64, FaultScope::Speech, "big-base64", "sound of 32 MiB in base64"},
    {Fault::BadBase64, FaultScope::Speech, "bad-base64", "base64 that is none"},
    {Fault::NoSound, FaultScope::Speech, "no-sound", "sound of no length"},
    {Fault::ExpiredToken, FaultScope::Speech, "expired-token", "a token that has expired"},
    {Fault::ClockWrong, FaultScope::Speech, "clock-wrong", "a signature whose time is not now"},
    {Fault::JobError, FaultScope::Recognition, "job-error", "the job fails for good"},
    {Fault::JobServerError, FaultScope::Recognition, "job-server-error", "the job fails, and is to be handed in again"},
    {Fault::JobTooShort, FaultScope::Recognition, "job-too-short", "the sound is too short"},
    {Fault::JobNeverDone, FaultScope::Recognition, "job-never-done", "the job goes on for ever"},
    {Fault::SentimentNull, FaultScope::Recognition, "sentiment-null", "sentiments are null"},
    {Fault::SentimentMissing, FaultScope::Recognition, "sentiment-missing", "sentiments are not there"},
    {Fault::SentimentEmpty, FaultScope::Recognition, "sentiment-empty", "a list of no sentiments"},
    {Fault::InventedWords, FaultScope::Recognition, "invented-words", "words that nobody said"},
    {Fault::WordFlood, FaultScope::Recognition, "word-flood", "streamed words that change hundreds of times before they are those"},
    {Fault::SocketRefused, FaultScope::Socket, "socket-refused", "401 in place of an open socket"},
    {Fault::SocketBadAccept, FaultScope::Socket, "socket-bad-accept", "a wrong Sec-WebSocket-Accept"},
    {Fault::SocketNoBegin, FaultScope::Socket, "socket-no-begin", "an open socket without Begin"},
    {Fault::Socket1008, FaultScope::Socket, "socket-1008", "closed with 1008: key or account"},
    {Fault::Socket1013, FaultScope::Socket, "socket-1013", "closed with 1013: try again"},
    {Fault::Socket3005, FaultScope::Socket, "socket-3005", "closed with 3005: an error of the server"},
    {Fault::Socket3006, FaultScope::Socket, "socket-3006", "closed with 3006: a message it does not know"},
    {Fault::Socket3007, FaultScope::Socket, "socket-3007", "closed with 3007: frames too short, long or fast"},
    {Fault::Socket3008, FaultScope::Socket, "socket-3008", "closed with 3008: the session has expired"},
    {Fault::Socket3009, FaultScope::Socket, "socket-3009", "closed with 3009: too many sessions"},
    {Fault::SocketCut, FaultScope::Socket, "socket-cut", "the connection is lost"},
    {Fault::SocketReset, FaultScope::Socket, "socket-reset", "the same with a TCP reset"},
    {Fault::SocketSilent, FaultScope::Socket, "socket-silent", "no message any more"},
    {Fault::SocketUnplugged, FaultScope::Socket, "socket-unplugged", "nothing is read, answered or closed any more: the cable is out"},
    {Fault::SocketUnknownType, FaultScope::Socket, "socket-unknown-type", "a message of a type nobody knows"},
    {Fault::SocketUntypedError, FaultScope::Socket, "socket-untyped-error", "an error that lacks its type"},
    {Fault::SocketWarning, FaultScope::Socket, "socket-warning", "a warning"},
    {Fault::SocketHeartbeat, FaultScope::Socket, "socket-heartbeat", "heartbeats"},
    {Fault::SocketEarlyUtterance, FaultScope::Socket, "socket-early-utterance", "the utterance before the end of the turn, where it is empty then"},
    {Fault::SocketNeverFormatted, FaultScope::Socket, "socket-never-formatted", "the end of a turn only without format"},
    {Fault::SocketNoTermination, FaultScope::Socket, "socket-no-termination", "Terminate stays without an answer"},
    {Fault::SocketLateAnswers, FaultScope::Socket, "socket-late-answers", "words after the socket's close"},
    {Fault::SocketFragments, FaultScope::Socket, "socket-fragments", "messages in fragments"},
    {Fault::SocketSplitBytes, FaultScope::Socket, "socket-split-bytes", "every byte by itself"},
    {Fault::SocketPings, FaultScope::Socket, "socket-pings", "pings all the time"},
    {Fault::SocketBinary, FaultScope::Socket, "socket-binary", "a binary message"},
    {Fault::SocketNotJson, FaultScope::Socket, "socket-not-json", "a message that is no JSON"},
    {Fault::SocketHuge, FaultScope::Socket, "socket-huge", "a message of 16 MiB"},
    {Fault::SocketMasked, FaultScope::Socket, "socket-masked", "a masked frame, which no server may send"},
    {Fault::SocketInvalidUtf8, FaultScope::Socket, "socket-invalid-utf8", "text that is no UTF-8"},
    {Fault::SocketFlood, FaultScope::Socket, "socket-flood", "thousands of turns at once, of two texts in turn"},
    {Fault::CertificateExpired, FaultScope::Certificate, "certificate-expired", "since a year: also what a clock ahead sees"},
    {Fault::CertificateNotYet, FaultScope::Certificate, "certificate-not-yet", "for a year: also what a clock behind sees"},
    {Fault::CertificateOtherHost, FaultScope::Certificate, "certificate-other-host", "of another host"},
    {Fault::CertificateUnknown, FaultScope::Certificate, "certificate-unknown", "of an authority that nobody knows"},
};
// clang-format on

} // namespace

std::span<const FaultEntry> allFaults()
{
    return table;
}

std::optional<Fault> faultNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        table, [&name](const FaultEntry &entry) { return name == QLatin1String(entry.name); });
    return found == std::end(table) ? std::nullopt : std::optional(found->fault);
}

QString faultName(Fault fault)
{
    const auto found = std::ranges::find(table, fault, &FaultEntry::fault);
    return found == std::end(table) ? QString() : QString::fromLatin1(found->name);
}

bool isNoHttp(Fault fault)
{
    return fault == Fault::HeaderFlood || fault == Fault::NotHttp || fault == Fault::BadChunk;
}

FaultScope scopeOf(Fault fault)
{
    const auto found = std::ranges::find(table, fault, &FaultEntry::fault);
    return found == std::end(table) ? FaultScope::Answer : found->scope;
}

} // namespace pulsemates::loopback
