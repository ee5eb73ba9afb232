#include "resources/resources.h"

#include <QtGlobal>

void initializeResources()
{
    Q_INIT_RESOURCE(icons);
}
