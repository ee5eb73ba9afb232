#pragma once

/// Registers the compiled-in resources. A .qrc in a static library is dropped by the linker without
/// this call.
void initializeResources();
