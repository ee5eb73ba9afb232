#pragma once

#include "core/common/language.h"
#include "core/common/result.h"
#include "core/understanding/mooddecision.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <cstdint>
#include <vector>

namespace pulsemates {

/// A matrix whose rows the network adds up: rows are inputs, columns outputs.
struct MoodMatrix
{
    int inputs = 0;
    int outputs = 0;
    std::vector<float> values; ///< input by input
};

/// One direction of a recurrent layer; gates in the order reset, update, new.
struct MoodGru
{
    MoodMatrix given; ///< from the word
    MoodMatrix own;   ///< from the word before
    std::vector<float> givenBias;
    std::vector<float> ownBias;
};

struct MoodMember
{
    MoodGru forward;
    MoodGru backward;
    MoodMatrix attention;
    std::vector<float> attentionBias;
    MoodMatrix mood;
    std::vector<float> moodBias;
};

/// The linear member: n-grams of words and of signs by their hash.
struct MoodLinear
{
    std::vector<std::uint32_t> hashes; ///< ascending
    std::vector<std::uint8_t> rarity;  ///< twentieths, a hash each
    MoodMatrix weights;                ///< a hash a row
    std::vector<float> bias;
    double share = 0; ///< what it counts beside the network
};

/// A trained file (resources/mood/mood-*.bin), read and checked.
/// Source: docs/mood.md, "The file".
struct MoodModel
{
    Language language = Language::English;
    QHash<QString, int> vocabulary; ///< English: row of a word
    QSet<QChar> syllables;          ///< Korean: those that the training saw
    std::uint32_t buckets[3] = {};  ///< English: one number of hashed rows; Korean: three
    int width = 0;
    std::vector<float> rowScale;
    std::vector<std::int8_t> rows; ///< the table, row by row
    std::vector<MoodMember> members;
    MoodLinear linear;
    MoodCalibration calibration;

    /// Errors: ModelDamaged, where a size, a checksum or a number does not fit.
    [[nodiscard]] static Result<MoodModel> parse(const QByteArray &file);

    [[nodiscard]] std::size_t rowCount() const { return rowScale.size(); }
};

} // namespace pulsemates
