#include "resources/resources.h"

void initializeResources() {}
