#pragma once

#include "core/understanding/helppack.h"
#include "ui/common/theme.h"

#include <QWidget>

namespace pulsemates {

/// The lines of an organisation pack under the name of the organisation. They are shown below those
/// of the region, never among them.
class PackLines : public QWidget
{
    Q_OBJECT

public:
    PackLines(Theme &theme,
              const HelpPack &pack,
              Language language,
              const QString &copyWord,
              QWidget *parent = nullptr);

signals:
    void copied(const QString &contact);
};

} // namespace pulsemates
