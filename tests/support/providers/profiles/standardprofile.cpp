#include "tests/support/providers/profiles/standardprofile.h"

namespace pulsemates::loopback {

QString standardProfile()
{
    return QStringLiteral(PULSEMATES_PROFILES "/2026-11-27.json");
}

} // namespace pulsemates::loopback
