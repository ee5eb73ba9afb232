#include "ui/help/plandocument.h"

#include "core/common/atomicfile.h"
#include "ui/help/planwords.h"

#include <QBuffer>
#include <QDate>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

namespace pulsemates {

namespace {

constexpr int textPoints = 11;
constexpr int headingPoints = 13;
constexpr int titlePoints = 20;
constexpr int emptyLines = 3; // to write on

/// Who, and how to reach them, in one line.
QString lineOf(const PlanEntry &entry)
{
    if (entry.contact.isEmpty() || entry.text.isEmpty())
        return entry.text + entry.contact;
    return entry.text + QStringLiteral(": ") + entry.contact;
}

QTextBlockFormat spaceAbove(qreal points)
{
    QTextBlockFormat format;
    format.setTopMargin(points);
    format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    return format;
}

QTextCharFormat letters(qreal points, QFont::Weight weight = QFont::Normal)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(weight);
    format.setForeground(Qt::black); // on paper, whatever the window looks like
    return format;
}

} // namespace

PlanDocument::PlanDocument(const SafetyPlan &plan, const QFont &font)
    : m_font(font)
    , m_title(PlanWords::title())
    , m_foot(QLocale().toString(QDate::currentDate(), QLocale::LongFormat))
{
    for (const PlanSection section : planSections) {
        const PlanSectionWords words = PlanWords::of(section);
        m_sections.push_back(
            {QStringLiteral("%1. %2").arg(QLocale().toString(int(section) + 1), words.title),
             words.hint,
             plan.entries(section)});
    }
}

QString PlanDocument::text() const
{
    QString text = m_title + u'\n';
    for (const Section &section : m_sections) {
        text += u'\n' + section.title + u'\n';
        if (section.entries.empty())
            text += section.hint + u'\n';
        for (const PlanEntry &entry : section.entries)
            text += QStringLiteral("- ") + lineOf(entry) + u'\n';
    }
    return text + u'\n' + m_foot + u'\n';
}

std::unique_ptr<QTextDocument> PlanDocument::document() const
{
    auto document = std::make_unique<QTextDocument>();
    QFont font = m_font;
    font.setPointSizeF(textPoints);
    document->setDefaultFont(font);
    QTextCursor cursor(document.get());
    // insertText takes everything as plain words: nothing a person writes becomes markup.
    cursor.setBlockFormat(spaceAbove(0));
    cursor.insertText(m_title, letters(titlePoints, QFont::DemiBold));
    for (const Section &section : m_sections) {
        cursor.insertBlock(spaceAbove(headingPoints));
        cursor.insertText(section.title, letters(headingPoints, QFont::DemiBold));
        if (section.entries.empty()) {
            cursor.insertBlock(spaceAbove(2));
            cursor.insertText(section.hint, letters(textPoints));
            for (int line = 0; line < emptyLines; ++line)
                cursor.insertBlock(spaceAbove(textPoints));
        }
        for (const PlanEntry &entry : section.entries) {
            cursor.insertBlock(spaceAbove(4));
            cursor.insertText(QStringLiteral("•  ") + lineOf(entry), letters(textPoints));
        }
    }
    cursor.insertBlock(spaceAbove(2 * headingPoints));
    cursor.insertText(m_foot, letters(textPoints - 2));
    return document;
}

QByteArray PlanDocument::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setTitle(m_title);
        writer.setCreator(QStringLiteral("PulseMates"));
        document()->print(&writer);
    }
    return bytes;
}

Outcome PlanDocument::writeTo(const QString &path) const
{
    if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return writeFileAtomically(path, pdf());
    if (path.endsWith(QStringLiteral(".txt"), Qt::CaseInsensitive))
        return writeFileAtomically(path, text().toUtf8());
    return fail(ErrorCode::InvalidInput, Stage::Store, QStringLiteral("no .pdf, no .txt"));
}

} // namespace pulsemates
