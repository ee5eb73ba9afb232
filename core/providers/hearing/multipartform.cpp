#include "core/providers/hearing/multipartform.h"

#include <QRandomGenerator>

namespace pulsemates {

MultipartForm::MultipartForm()
{
    // 128 bits: that they occur in a part by chance does not happen.
    quint32 chance[4];
    QRandomGenerator::system()->fillRange(chance);
    m_boundary =
        "part-" + QByteArray(reinterpret_cast<const char *>(chance), sizeof chance).toHex();
}

void MultipartForm::addPart(const QByteArray &head, const QByteArray &content)
{
    m_body += "--" + m_boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n"
              + content + "\r\n";
}

void MultipartForm::add(const QByteArray &name, const QString &value)
{
    addPart("name=\"" + name + '"', value.toUtf8());
}

void MultipartForm::addJson(const QByteArray &name, const QByteArray &json)
{
    addPart("name=\"" + name + "\"\r\nContent-Type: application/json", json);
}

void MultipartForm::addFile(const QByteArray &name, const SoundFile &file)
{
    addPart("name=\"" + name + "\"; filename=\"" + file.name()
                + "\"\r\nContent-Type: " + file.contentType(),
            file.bytes);
}

QByteArray MultipartForm::contentType() const
{
    return "multipart/form-data; boundary=" + m_boundary;
}

QByteArray MultipartForm::body() const
{
    return m_body + "--" + m_boundary + "--\r\n";
}

} // namespace pulsemates
