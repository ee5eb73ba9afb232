#pragma once

#include "tests/support/providers/http/headers.h"

#include <QString>

#include <vector>

namespace pulsemates::loopback {

/// One part of a multipart/form-data body.
struct FormPart
{
    QByteArray name;
    QByteArray fileName;    ///< empty for a field
    QByteArray contentType; ///< empty where the part names none
    QByteArray content;
};

/// The parts of a body; a problem where it is no proper form. Source: RFC 7578, RFC 2046.
[[nodiscard]] std::vector<FormPart>
readForm(const QByteArray &contentType, const QByteArray &body, QString *problem);

} // namespace pulsemates::loopback
