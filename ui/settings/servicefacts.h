#pragma once

#include "core/settings/requestdays.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace pulsemates {

/// What is known of one address behind the first.
struct PlaceFacts
{
    QString address{}; ///< as it was typed
    QString host{};    ///< empty where it cannot be used
    bool agreed = false;
    QString key{}; ///< as in ServiceFacts
    bool hasKey = false;

    friend bool operator==(const PlaceFacts &, const PlaceFacts &) = default;
};

/// What is known of the service of one use, in plain words.
struct ServiceFacts
{
    QString host{}; ///< "api.openai.com", of the first address; empty where it cannot be used
    bool agreed = false;
    QString key{};       ///< a sentence: where its key is, or that there is none
    bool hasKey = false; ///< one that is kept here and can be removed
    QString test{};      ///< what the last test found; a line for each address, where several
    bool testing = false;
    std::vector<PlaceFacts> further{};
    QString furtherTrouble{}; ///< why the address that was typed is not among them
    RequestDay today{};       ///< of messages: what was asked for, used and paid

    friend bool operator==(const ServiceFacts &, const ServiceFacts &) = default;
};

/// One of the services that a use can be given to. The texts are in the person's language.
struct ServiceOffer
{
    int choice = 0;       ///< OnlineRecognizer or OnlineVoice
    QString name{};       ///< "AssemblyAI, while you speak"
    QString about{};      ///< what it can do, in a sentence
    QString sent{};       ///< who gets what and when; %1 stands for the host
    QString address{};    ///< the usual one
    QString model{};      ///< the usual one; empty where none is chosen
    QStringList models{}; ///< in place of any other the usual one is taken; empty: any is
    QString voice{};      ///< an example of a voice's name; empty where none is chosen
    bool tests = false;   ///< it can be asked whether it takes a key
    bool deletes = false; ///< what it keeps can be deleted afterwards
};

} // namespace pulsemates
