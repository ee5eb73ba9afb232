#pragma once

#include "core/common/result.h"
#include "core/understanding/helppack.h"

#include <QObject>

namespace pulsemates {

/// Reads the organisation pack that the settings name, away from the GUI thread.
/// Thread: GUI.
class PackLoader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Reads @p path unless it is the file in force; empty: no pack. Answers with loaded().
    void follow(const QString &path);

    /// An empty pack where there is none; why not, where the file is no pack.
    [[nodiscard]] const Result<HelpPack> &pack() const { return m_pack; }

signals:
    void loaded();

private:
    QString m_path;
    Result<HelpPack> m_pack = HelpPack{};
};

} // namespace pulsemates
