#pragma once

#include "core/common/language.h"
#include "core/common/result.h"
#include "core/settings/settings.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace pulsemates {

struct WindowCommand
{
    bool demo = false;
};

struct CheckInCommand
{
    bool audio = false; ///< a file was named, otherwise text was given
    QString audioPath;
    QString text;
    bool json = false;
    bool paced = false;
};

struct DoctorCommand
{};

struct AnalyzeCommand
{};

struct BenchCommand
{
    QString arm; ///< "local" or "network"
    QString jsonPath;
    QString picturePath; ///< of "network": distributions as a picture
    QString only;        ///< a comma-separated list of scenarios; empty: all
    bool quick = false;
};

struct HelpCommand
{
    QString text;
};

using Command = std::variant<WindowCommand,
                             CheckInCommand,
                             DoctorCommand,
                             AnalyzeCommand,
                             BenchCommand,
                             HelpCommand>;

/// What was asked for on the command line.
struct CommandLine
{
    Command command;
    std::optional<QString> mode; ///< as given; checked with the environment and the settings
    std::optional<Language> language;
};

/// Reads the arguments after the program's name.
/// Errors: InvalidInput with one plain sentence in detail; exit status 2.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace pulsemates
