#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace pulsemates {

/// Asks the person something in a window of its own; never blocks. Tests put the answers in
/// beforehand and no window opens.
class DialogService : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString text;   ///< what is asked
        QString detail; ///< what follows from a yes
        QString yes;    ///< the words of the button that does it
        QString no;
        bool grave = false; ///< cannot be undone: the other button is the default
    };

    using QObject::QObject;

    /// @p answered is called once with the answer, unless @p context is gone by then.
    void ask(QWidget *parent,
             const Question &question,
             QObject *context,
             std::function<void(bool)> answered);
    /// Empty path when cancelled.
    void openFile(QWidget *parent,
                  const QString &title,
                  const QString &filter,
                  QObject *context,
                  std::function<void(const QString &)> chosen);
    void saveFile(QWidget *parent,
                  const QString &title,
                  const QString &suggestion,
                  QObject *context,
                  std::function<void(const QString &)> chosen);

    void setNextAnswer(bool answer) { m_nextAnswer = answer; }
    void setNextPath(const QString &path) { m_nextPath = path; }
    [[nodiscard]] const Question &lastQuestion() const { return m_lastQuestion; }

private:
    void choose(QWidget *parent,
                const QString &title,
                const QString &filterOrName,
                bool save,
                QObject *context,
                std::function<void(const QString &)> chosen);

    std::optional<bool> m_nextAnswer;
    std::optional<QString> m_nextPath;
    Question m_lastQuestion;
};

} // namespace pulsemates
