#include "resources/resources.h"

#include <QtGlobal>

void initializeResources()
{
    Q_INIT_RESOURCE(coach);
    Q_INIT_RESOURCE(demo);
    Q_INIT_RESOURCE(guidance);
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(mood);
    Q_INIT_RESOURCE(translations);
    Q_INIT_RESOURCE(understanding);
}
