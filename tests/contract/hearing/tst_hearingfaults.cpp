#include "core/providers/assemblyai/synctranscriber.h"
#include "core/providers/openai/openaitranscriber.h"
#include "tests/contract/hearing/hearingrig.h"
#include "tests/support/providers/faults.h"
#include "tests/support/testregistry.h"

#include <QTest>

using namespace pulsemates;
using namespace pulsemates::loopback;

using Kind = HearingRig::Kind;

/// Every fault that concerns requests, for every recogniser that is asked by them: each ends in one
/// sentence's code, and none in words that nobody said.
class tst_HearingFaults : public TestClass
{
    Q_OBJECT

private slots:
    void everyFaultHasItsCode_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("end");
        for (const Kind kind : HearingRig::all()) {
            for (const auto &[fault, end] : answersThatFail()) {
                if (kind == Kind::Sync && fault == u"out-of-quota")
                    continue; // it has no word for that
                QTest::newRow(qPrintable(HearingRig::nameOf(kind) + QStringLiteral(": ") + fault))
                    << kind << fault << (kind == Kind::Streamed ? ofStream(fault, end) : end);
            }
        }
    }

    void everyFaultHasItsCode()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, fault);
        HearingRig rig(kind);
        rig.service->inject({.fault = faultNamed(fault).value(), .times = FaultPlan::always});
        QFETCH(QString, end);
        const QString heard = rig.hear();
        QVERIFY2(end.split(u'|').contains(heard), qPrintable(heard));
        QCOMPARE(rig.heard->ends.size(), std::size_t(1));
        QVERIFY(rig.heard->partials.empty() || !isNoHttp(faultNamed(fault).value()));
    }

    void whatPassesIsTriedAgain_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("fault");
        for (const Kind kind : HearingRig::all()) {
            for (const char *fault : {"rate-limited-ms",
                                      "server-error",
                                      "unavailable",
                                      "gateway-timeout",
                                      "cut-upload",
                                      "go-away"})
                QTest::newRow(qPrintable(HearingRig::nameOf(kind) + QStringLiteral(": ")
                                         + QLatin1String(fault)))
                    << kind << QString::fromLatin1(fault);
        }
    }

    void whatPassesIsTriedAgain()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, fault);
        HearingRig rig(kind);
        rig.service->inject({.fault = faultNamed(fault).value()});
        QCOMPARE(rig.hear(), calmWords());
        QCOMPARE(rig.service->violations(), QStringList());
    }

    void aWrongTypeDoesNotMatter_data()
    {
        QTest::addColumn<Kind>("kind");
        for (const Kind kind : HearingRig::all())
            QTest::newRow(qPrintable(HearingRig::nameOf(kind))) << kind;
    }

    void aWrongTypeDoesNotMatter()
    {
        QFETCH(Kind, kind);
        HearingRig rig(kind);
        rig.service->inject({.fault = Fault::WrongType, .times = FaultPlan::always});
        QCOMPARE(rig.hear(), calmWords());
    }

private:
    /// A stream says when it is over: what fails behind that does not matter, and one that stops
    /// before has lost words, whether Qt tells that it broke off or not.
    static QString ofStream(const QString &fault, const QString &end)
    {
        if (fault == u"wrong-length")
            return calmWords();
        if (fault == u"reset-body") // which may take with it what had come
            return end + QStringLiteral("|answer-unreadable");
        return fault == u"cut-json" ? QStringLiteral("connection-lost") : end;
    }

    /// What the answer to the first request does, and to all others.
    static QList<std::pair<QString, QString>> answersThatFail()
    {
        QList<std::pair<QString, QString>> list;
        const auto add = [&list](const char *code, std::initializer_list<const char *> faults) {
            for (const char *fault : faults)
                list.append({QString::fromLatin1(fault), QString::fromLatin1(code)});
        };
        add("key-refused", {"unauthorized"});
        add("not-permitted", {"forbidden"});
        add("quota-used-up", {"out-of-quota"});
        add("rate-limited", {"rate-limited-long"});
        add("service-error", {"server-error", "unavailable", "gateway-timeout", "numeric-code"});
        add("connection-lost",
            {"close-at-once",
             "reset-at-once",
             "cut-body",
             "reset-body",
             "wrong-length",
             "not-http"});
        add("not-the-service", {"captive-portal", "captive-redirect", "redirect-elsewhere"});
        add("answer-unreadable",
            {"empty-body",
             "not-json",
             "cut-json",
             "deep-json",
             "duplicate-keys",
             "wild-numbers",
             "invalid-utf8",
             "bad-chunk",      // to Qt it is an empty body
             "header-flood"}); // the same
        add("answer-too-large", {"huge-json"});
        return list;
    }
};

PULSEMATES_TEST(tst_HearingFaults)

#include "tst_hearingfaults.moc"
