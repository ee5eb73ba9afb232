#include "core/understanding/moodmodel.h"

#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>

namespace pulsemates {

namespace {

constexpr QByteArrayView magic = "PMMOOD01";
constexpr std::uint32_t version = 1;
constexpr std::uint32_t mostRows = 1U << 20;
constexpr std::uint32_t mostColumns = 4096;
constexpr std::uint32_t mostMembers = 8;
constexpr int labels = int(allMoodLabels.size());

/// CRC-32 as zlib's.
std::uint32_t checksum(QByteArrayView data)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            made[i] = value;
        }
        return made;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : data)
        crc = table[(crc ^ std::uint8_t(c)) & 0xFFU] ^ (crc >> 8U);
    return ~crc;
}

/// Takes fields off the front; once one does not fit, nothing does any more.
class Fields
{
public:
    explicit Fields(QByteArrayView data)
        : m_data(data)
    {}

    [[nodiscard]] bool isOk() const { return m_ok; }
    [[nodiscard]] bool isAtEnd() const { return m_ok && m_data.isEmpty(); }
    void refuse() { m_ok = false; }

    [[nodiscard]] QByteArrayView take(std::uint64_t size)
    {
        if (!m_ok || size > std::uint64_t(m_data.size())) {
            m_ok = false;
            return {};
        }
        const QByteArrayView out = m_data.first(qsizetype(size));
        m_data = m_data.sliced(qsizetype(size));
        return out;
    }

    [[nodiscard]] std::uint32_t number(std::uint32_t most = 0xFFFFFFFFU)
    {
        const QByteArrayView data = take(sizeof(std::uint32_t));
        const auto value = m_ok ? qFromLittleEndian<std::uint32_t>(data.data()) : 0;
        m_ok = m_ok && value <= most;
        return m_ok ? value : 0;
    }

    [[nodiscard]] std::vector<float> floats(std::uint32_t count)
    {
        const QByteArrayView data = take(std::uint64_t(count) * sizeof(float));
        std::vector<float> out(m_ok ? count : 0);
        for (std::size_t i = 0; i < out.size(); ++i) {
            out[i] = qFromLittleEndian<float>(data.data() + i * sizeof(float));
            m_ok = m_ok && std::isfinite(out[i]);
        }
        return out;
    }

    [[nodiscard]] QString text() { return QString::fromUtf8(take(number())); }

private:
    QByteArrayView m_data;
    bool m_ok = true;
};

/// The file holds outputs by inputs, 16 bits a number and a scale a row.
MoodMatrix readMatrix(Fields &fields, int inputs, int outputs)
{
    MoodMatrix out{inputs, outputs, {}};
    if (fields.number() != std::uint32_t(outputs) || fields.number() != std::uint32_t(inputs))
        fields.refuse();
    const std::vector<float> scale = fields.floats(std::uint32_t(outputs));
    const QByteArrayView data =
        fields.take(std::uint64_t(inputs) * std::uint64_t(outputs) * sizeof(std::int16_t));
    if (!fields.isOk())
        return {};
    out.values.resize(std::size_t(inputs) * std::size_t(outputs));
    for (int to = 0; to < outputs; ++to) {
        for (int from = 0; from < inputs; ++from) {
            const std::size_t at = std::size_t(to) * std::size_t(inputs) + std::size_t(from);
            const auto value =
                qFromLittleEndian<std::int16_t>(data.data() + at * sizeof(std::int16_t));
            out.values[std::size_t(from) * std::size_t(outputs) + std::size_t(to)] =
                float(value) * scale[std::size_t(to)];
        }
    }
    return out;
}

std::vector<float> readCounted(Fields &fields, int count)
{
    if (fields.number() != std::uint32_t(count))
        fields.refuse();
    return fields.floats(std::uint32_t(count));
}

MoodGru readGru(Fields &fields, int width, int hidden)
{
    constexpr int gates = 3;
    MoodGru out;
    out.given = readMatrix(fields, width, gates * hidden);
    out.own = readMatrix(fields, hidden, gates * hidden);
    out.givenBias = readCounted(fields, gates * hidden);
    out.ownBias = readCounted(fields, gates * hidden);
    return out;
}

MoodMember readMember(Fields &fields, int width)
{
    constexpr int heads = 4;
    MoodMember out;
    const int hidden = int(fields.number(mostColumns));
    if (hidden == 0)
        fields.refuse();
    out.forward = readGru(fields, width, hidden);
    out.backward = readGru(fields, width, hidden);
    out.attention = readMatrix(fields, 2 * hidden, heads);
    out.attentionBias = fields.floats(heads);
    out.mood = readMatrix(fields, 2 * hidden * (heads + 1), labels);
    out.moodBias = fields.floats(labels);
    return out;
}

void readWords(Fields &fields, MoodModel &model)
{
    if (model.language == Language::English) {
        model.buckets[0] = fields.number(mostRows);
        int row = 0;
        for (const QString &word : fields.text().split(u'\n'))
            model.vocabulary.insert(word, ++row);
    } else {
        for (std::uint32_t &count : model.buckets)
            count = fields.number(mostRows);
        for (const QChar c : fields.text())
            model.syllables.insert(c);
    }
    for (const std::uint32_t count : model.buckets) {
        if (count == 0 && (model.language == Language::Korean || &count == model.buckets))
            fields.refuse();
    }
}

void readTable(Fields &fields, MoodModel &model)
{
    const std::uint32_t rows = fields.number(mostRows);
    model.width = int(fields.number(mostColumns));
    const std::uint64_t hashed =
        std::uint64_t(model.buckets[0]) + model.buckets[1] + model.buckets[2];
    if (rows != 1 + std::uint64_t(model.vocabulary.size()) + hashed || model.width == 0)
        fields.refuse();
    model.rowScale = fields.floats(rows);
    const QByteArrayView data = fields.take(std::uint64_t(rows) * std::uint64_t(model.width));
    model.rows.resize(std::size_t(data.size()));
    if (!data.isEmpty())
        std::memcpy(model.rows.data(), data.data(), model.rows.size());
}

/// 8 bits a number and a scale a label.
MoodMatrix readWeights(Fields &fields, std::uint32_t count)
{
    if (fields.number() != std::uint32_t(labels) || fields.number() != count)
        fields.refuse();
    const std::vector<float> scale = fields.floats(labels);
    const QByteArrayView data = fields.take(std::uint64_t(count) * labels);
    if (!fields.isOk())
        return {};
    MoodMatrix out{int(count), labels, std::vector<float>(std::size_t(count) * labels)};
    for (std::size_t label = 0; label < labels; ++label) {
        for (std::size_t at = 0; at < count; ++at) {
            const auto value = std::int8_t(data[qsizetype(label * count + at)]);
            out.values[at * labels + label] = float(value) * scale[label];
        }
    }
    return out;
}

void readLinear(Fields &fields, MoodLinear &linear)
{
    const std::uint32_t count = fields.number(mostRows);
    const QByteArrayView hashes = fields.take(std::uint64_t(count) * sizeof(std::uint32_t));
    const QByteArrayView rarity = fields.take(count);
    linear.weights = readWeights(fields, count);
    linear.bias = fields.floats(labels);
    const std::vector<float> share = fields.floats(1);
    if (!fields.isOk())
        return;
    linear.hashes.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        linear.hashes[i] =
            qFromLittleEndian<std::uint32_t>(hashes.data() + i * sizeof(std::uint32_t));
    }
    linear.rarity.assign(rarity.begin(), rarity.end());
    linear.share = share.front();
    if (!std::is_sorted(linear.hashes.begin(), linear.hashes.end()) || linear.share < 0
        || linear.share > 1)
        fields.refuse();
}

void readCalibration(Fields &fields, MoodCalibration &calibration)
{
    const std::vector<float> values = fields.floats(4 + 2 * labels);
    if (!fields.isOk() || values[0] <= 0) {
        fields.refuse();
        return;
    }
    const float *next = values.data();
    calibration.temperature = *next++;
    for (double &bias : calibration.bias)
        bias = *next++;
    for (double &weight : calibration.weights)
        weight = *next++;
    calibration.guard = *next++;
    calibration.least = *next++;
    calibration.conflict = *next;
}

/// The payload of a file whose head says what it should; nothing otherwise.
std::optional<QByteArrayView> payloadOf(QByteArrayView file, Language &language)
{
    Fields head(file);
    if (head.take(std::uint64_t(magic.size())) != magic || head.number() != version)
        return std::nullopt;
    language = head.number(1) == 1 ? Language::Korean : Language::English;
    const std::uint32_t size = head.number();
    const std::uint32_t crc = head.number();
    const QByteArrayView payload = head.take(size);
    if (!head.isAtEnd() || checksum(payload) != crc)
        return std::nullopt;
    return payload;
}

} // namespace

Result<MoodModel> MoodModel::parse(const QByteArray &file)
{
    MoodModel model;
    const auto payload = payloadOf(file, model.language);
    if (!payload) {
        return fail(
            ErrorCode::ModelDamaged, Stage::Mood, QStringLiteral("mood file: head or checksum"));
    }
    Fields fields(*payload);
    readWords(fields, model);
    readTable(fields, model);
    const std::uint32_t members = fields.number(mostMembers);
    for (std::uint32_t i = 0; fields.isOk() && i < members; ++i)
        model.members.push_back(readMember(fields, model.width));
    readLinear(fields, model.linear);
    readCalibration(fields, model.calibration);
    if (!fields.isAtEnd() || model.members.empty())
        return fail(ErrorCode::ModelDamaged, Stage::Mood, QStringLiteral("mood file: contents"));
    return model;
}

} // namespace pulsemates
