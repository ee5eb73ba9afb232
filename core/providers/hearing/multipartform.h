#pragma once

#include "core/providers/hearing/soundfile.h"

#include <QByteArray>
#include <QString>

namespace pulsemates {

/// A body of multipart/form-data (RFC 7578). Its boundary is made of chance and occurs in no part.
/// Names are words of the program; values may be anything.
/// Thread: any; a value.
class MultipartForm
{
public:
    MultipartForm();

    void add(const QByteArray &name, const QString &value);
    void addJson(const QByteArray &name, const QByteArray &json);
    void addFile(const QByteArray &name, const SoundFile &file);

    [[nodiscard]] QByteArray contentType() const;
    [[nodiscard]] QByteArray body() const;

private:
    void addPart(const QByteArray &head, const QByteArray &content);

    QByteArray m_boundary;
    QByteArray m_body;
};

} // namespace pulsemates
