#include "app/packloader.h"

#include "core/common/whenfinished.h"
#include "core/understanding/helppackreader.h"

#include <QtConcurrent>

namespace pulsemates {

void PackLoader::follow(const QString &path)
{
    if (path == m_path)
        return;
    m_path = path;
    if (path.isEmpty()) {
        m_pack = HelpPack{};
        emit loaded();
        return;
    }
    const auto read = [path] { return helppackreader::readFile(path); };
    whenFinished(QtConcurrent::run(read), this, [this, path](const Result<HelpPack> &pack) {
        if (path != m_path) // another file was chosen meanwhile
            return;
        m_pack = pack;
        emit loaded();
    });
}

} // namespace pulsemates
