#pragma once

#include "tests/support/providers/google/serviceaccount.h"
#include "tests/support/providers/scriptedprovider.h"

#include <QSet>

namespace pulsemates::loopback {

/// Google's token endpoint: takes a signed JWT of the service account, gives a bearer token.
/// Source: google-auth-library-python google/oauth2/_client.py.
class GoogleTokens : public ScriptedProvider
{
public:
    GoogleTokens();

    [[nodiscard]] const ServiceAccount &account() const { return m_account; }
    [[nodiscard]] bool isValid(const QByteArray &token) const; ///< given and not expired
    void expireAll();
    [[nodiscard]] int given() const;

protected:
    [[nodiscard]] Answer answer(RequestCheck &check, const FaultPlan &plan) override;
    [[nodiscard]] Reply failure(Failure kind) const override;
    void addHeaders(Reply &reply) const override; ///< the time, which a wrong clock can learn from

private:
    [[nodiscard]] QString checkClaims(RequestCheck &check, const QJsonObject &claims) const;

    ServiceAccount m_account;
    QSet<QByteArray> m_valid;
    int m_given = 0;
};

} // namespace pulsemates::loopback
