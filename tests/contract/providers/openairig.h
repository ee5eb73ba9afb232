#pragma once

#include "tests/contract/providers/httpcall.h"
#include "tests/support/providers/loopbackserver.h"
#include "tests/support/providers/openai/openaicompatible.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

namespace pulsemates {

/// A service, its server and a client with the right key.
struct OpenAiRig
{
    explicit OpenAiRig(loopback::ServerKind kind = loopback::ServerKind::openAi())
        : service(std::move(kind))
    {
        if (!server.start())
            qWarning("the server did not start");
        client = std::make_unique<PlainClient>(server.url());
        if (!service.key().isEmpty())
            client->setHeader("Authorization", "Bearer " + service.key());
    }

    loopback::OpenAiCompatible service;
    loopback::LoopbackServer server{service};
    std::unique_ptr<PlainClient> client;
};

/// Of JSON that is written in a test.
[[nodiscard]] inline QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace pulsemates
