#include "resources/resources.h"

#include <QtGlobal>

void initializeResources()
{
    Q_INIT_RESOURCE(icons);
#include <QDir>

void initializeResources()
{
    Q_INIT_RESOURCE(guidance);
}
