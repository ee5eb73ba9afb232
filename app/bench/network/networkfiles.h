#pragma once

#include <QString>

namespace pulsemates {

/// What `bench network` needs beside the program: all of it lies in the source folder that the
/// program was built in, found upwards from the program, or named by PULSEMATES_SOURCE_DIR.
/// Empty: it is not there.
struct NetworkFiles
{
    QString profile;  ///< the newest file of latencies
    QString corpus;   ///< the folder of the monologues
    QString loopback; ///< the program that serves every provider on loopback

    [[nodiscard]] static NetworkFiles find();

    /// What is missing to run at all, as a sentence; empty: nothing.
    [[nodiscard]] QString problem() const;
};

} // namespace pulsemates
