#include "ui/settings/generalsection.h"

#include "ui/common/paragraph.h"
#include "ui/common/segmentedchoice.h"
#include "ui/settings/filechooser.h"
#include "ui/settings/regionnames.h"

#include <QComboBox>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsemates {

namespace {

constexpr std::array textSizes{100, 125, 150, 175, 200};

} // namespace

GeneralSection::GeneralSection(Theme &theme, QWidget *parent)
    : SettingsSection(theme, tr("General"), parent)
{
    setObjectName(QStringLiteral("generalSection"));
    addLanguage();
    addRegion();
    addPack();
    addTheme();
    addTextSize();
    addSwitch("reducedMotionSwitch",
              tr("Reduced motion"),
              tr("Ring and words instead of a circle that grows and shrinks."),
              &Settings::reducedMotion);
}

void GeneralSection::addLanguage()
{
    m_language = new SegmentedChoice(m_theme, tr("Language"));
    m_language->setOptions(QStringLiteral("language"),
                           {{QStringLiteral("English"), QStringLiteral("English")},
                            {QStringLiteral("Korean"), QStringLiteral("한국어")}});
    connect(m_language, &SegmentedChoice::chosen, this, [this](int index) {
        Settings changed = settings();
        changed.language = index == 1 ? Language::Korean : Language::English;
        if (changed.language == settings().language)
            emit languageConfirmed();
        commit(changed);
    });
    addRow(tr("Language"), tr("Of the window, the guidance and the voice."), m_language);
}

void GeneralSection::addRegion()
{
    m_region = makeCombo("regionCombo", tr("Region"));
    m_region->addItem(tr("Not chosen"), QString());
    for (const QString &code : RegionNames::codes())
        m_region->addItem(RegionNames::of(code), code);
    connect(m_region, &QComboBox::activated, this, [this] {
        Settings changed = settings();
        changed.region = m_region->currentData().toString();
        commit(changed);
    });
    addRow(tr("Region"),
           tr("Decides which help lines come first. It is not sent anywhere."),
           m_region);
}

void GeneralSection::addPack()
{
    m_pack = new FileChooser(m_theme,
                             QStringLiteral("pack"),
                             {tr("Choose the file of an organisation pack"),
                              tr("Remove the organisation pack"),
                              tr("Organisation pack"),
                              QStringLiteral("packFileDialog"),
                              tr("Organisation packs (*.json)")});
    connect(m_pack, &FileChooser::chosen, this, [this](const QString &path) {
        Settings changed = settings();
        changed.organisationPack = path;
        m_pack->setPath(path);
        commit(changed);
    });
    addRow(tr("Organisation pack"),
           tr("Help lines of a school or a workplace, from a file. They stand below those of your "
              "region."),
           m_pack);
    m_packState = new Paragraph(m_theme, TextSize::Small, &ThemeColors::text, QFont::Medium);
    m_packState->setObjectName(QStringLiteral("packStateLabel"));
    m_packState->hide();
    addWidget(m_packState);
}

void GeneralSection::setPackState(const QString &sentence)
{
    m_packState->setText(sentence);
    m_packState->setVisible(!sentence.isEmpty());
}

void GeneralSection::addTheme()
{
    m_themeChoice = new SegmentedChoice(m_theme, tr("Theme"));
    m_themeChoice->setOptions(QStringLiteral("theme"),
                              {{QStringLiteral("System"), tr("System")},
                               {QStringLiteral("Light"), tr("Light")},
                               {QStringLiteral("Dark"), tr("Dark")}});
    connect(m_themeChoice, &SegmentedChoice::chosen, this, [this](int index) {
        Settings changed = settings();
        changed.theme = ThemeChoice(index);
        commit(changed);
    });
    addRow(
        tr("Theme"), tr("Light or dark; high contrast always follows the system."), m_themeChoice);
}

void GeneralSection::addTextSize()
{
    m_textSize = new SegmentedChoice(m_theme, tr("Text size"));
    std::vector<SegmentedChoice::Option> options;
    options.reserve(textSizes.size());
    for (const int percent : textSizes)
        options.push_back({QString::number(percent), QString::number(percent)});
    m_textSize->setOptions(QStringLiteral("textSize"), options);
    connect(m_textSize, &SegmentedChoice::chosen, this, [this](int index) {
        Settings changed = settings();
        changed.textPercent = textSizes[std::size_t(index)];
        commit(changed);
    });
    addRow(tr("Text size"), tr("In percent; everything grows with it."), m_textSize);
}

void GeneralSection::showSettings()
{
    m_language->setCurrent(settings().language == Language::Korean ? 1 : 0);
    m_region->setCurrentIndex(std::max(0, m_region->findData(settings().region)));
    m_pack->setPath(settings().organisationPack);
    m_themeChoice->setCurrent(int(settings().theme));
    const auto *nearest = std::ranges::min_element(
        textSizes, {}, [this](int size) { return std::abs(size - settings().textPercent); });
    m_textSize->setCurrent(int(nearest - textSizes.begin()));
}

} // namespace pulsemates
