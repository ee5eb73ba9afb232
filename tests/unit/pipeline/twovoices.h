#pragma once

#include "core/pipeline/speechlibrary.h"
#include "tests/support/heldsynthesizer.h"
#include "tests/support/patience.h"

#include <QTest>

#include <map>

namespace pulsemates {

inline const auto serviceName = QStringLiteral("service");
inline const auto hereName = QStringLiteral("fake:held"); // as a HeldSynthesizer calls itself

inline const SpeechManner quickestManner{.by = SpokenBy::Quickest};
inline const SpeechManner serviceManner{.by = SpokenBy::Service};

/// The library with a voice of this computer and one of a serviceName, all in one thread.
struct TwoVoices : QObject
{
    explicit TwoVoices(const QList<Language> &languages = {Language::English, Language::Korean})
    {
        library.setServicePatience(patience);
        library.setServiceVoice(
            ServiceVoice::Voice{&remote, serviceName, remote.version(), languages});
        connect(&library,
                &SpeechLibrary::ready,
                this,
                [this](CheckInId ticket, const AudioClipPtr &, const QString &voice, bool) {
                    said << QStringLiteral("%1 %2").arg(ticket.value).arg(voice);
                });
        connect(
            &library, &SpeechLibrary::failed, this, [this](CheckInId ticket, const Error &error) {
                said << QStringLiteral("%1 %2").arg(ticket.value).arg(errorCodeName(error.code));
            });
    }

    void order(quint64 ticket,
               const SpeechManner &manner,
               bool urgent = true,
               Language language = Language::English)
    {
        library.order({{ticket}, {textOf(ticket), language, 1.0F}, urgent, manner});
    }
    void keep(const QString &voice, quint64 ticket)
    {
        kept[voice + textOf(ticket)] = std::make_shared<AudioClip>();
    }
    static QString textOf(quint64 ticket) { return QStringLiteral("text %1").arg(ticket); }
    [[nodiscard]] bool has(const QStringList &answers)
    {
        return QTest::qWaitFor([&] { return said.size() >= answers.size(); }, patienceMs)
               && said == answers;
    }
    [[nodiscard]] static ServiceVoice::Patience unhurried()
    {
        const std::chrono::milliseconds longest(patienceMs);
        return {longest, longest, longest, longest, longest};
    }

    std::map<QString, AudioClipPtr> kept;
    ServiceVoice::Patience patience = unhurried();
    HeldSynthesizer remote;
    HeldSynthesizer here{{Language::English}};
    SpeechLibrary library{
        {&here},
        {[this](const SynthesisRequest &request, const QString &voice, const QString &) {
             const auto found = kept.find(voice + request.text);
             return found == kept.end() ? AudioClipPtr() : found->second;
         },
         [this](const SynthesisRequest &request,
                const QString &voice,
                const QString &,
                const AudioClipPtr &clip,
                bool) {
             kept[voice + request.text] = clip;
             return Outcome(Done{});
         }}};
    QStringList said;
};

} // namespace pulsemates
