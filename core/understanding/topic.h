#pragma once

#include "core/common/language.h"

#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace pulsemates {

/// What the words are about; Day when nothing narrower is found.
enum class Topic { Work, Study, Sleep, Body, People, Loss, Money, Day };

inline constexpr std::array allTopics{Topic::Work,
                                      Topic::Study,
                                      Topic::Sleep,
                                      Topic::Body,
                                      Topic::People,
                                      Topic::Loss,
                                      Topic::Money,
                                      Topic::Day};

/// "work", "study", …
[[nodiscard]] QString topicName(Topic topic);
[[nodiscard]] std::optional<Topic> topicFromName(const QString &name);

} // namespace pulsemates

Q_DECLARE_METATYPE(pulsemates::Topic)
