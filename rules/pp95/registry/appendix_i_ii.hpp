// Decree 95: sections I, II and II_1 of the appendix, one unit a line.
#pragma once
#include <array>
#include "model/provision.hpp"

namespace norma::pp95::registry {

// Earlier wordings, as found in clarifications.
inline constexpr std::array diabetes_under_17{
    Wording{day(2018, 4, 14), day(2019, 7, 6), "339",
            "При первичном освидетельствовании детей с инсулинозависимым сахарным диабетом: категория «ребенок-инвалид» "
            "до 14 лет; по достижении этого возраста — переосвидетельствование (пересказ).",
            "On first examination of children with insulin-dependent diabetes mellitus: the category \"disabled child\" "
            "until 14; re-examination on reaching that age (retold)."}};
inline constexpr std::array phenylketonuria_under_17{
    Wording{day(2018, 4, 14), day(2020, 11, 3), "339",
            "Дети с классической (более легкой) формой фенилкетонурии: категория «ребенок-инвалид» до 14 лет, затем "
            "инвалидность нужно подтверждать (первичное или повторное, тяжесть течения — не указаны; пересказ).",
            "Children with the classical (milder) form of phenylketonuria: the category \"disabled child\" until 14, after "
            "which disability has to be confirmed (first or repeat, and the severity, are not said; retold)."}};
inline constexpr std::array section_ii_1_of_2019{
    Wording{day(2019, 7, 6), day(2020, 5, 9), "823",
            "Категория «ребенок-инвалид» до 18 лет устанавливается при освидетельствовании детей с "
            "инсулинозависимым сахарным диабетом (первичном или повторном — не указано).",
            "The category \"disabled child\" is established until 18 on examination of children with "
            "insulin-dependent diabetes mellitus (first or repeat is not said)."}};
inline constexpr std::array diabetes_of_2019{
    Wording{day(2019, 7, 6), day(2020, 5, 9), "823",
            "Дети с инсулинозависимым сахарным диабетом; деление п. 17_1 на подпункты показано только с 09.05.2020.",
            "Children with insulin-dependent diabetes mellitus; that item 17_1 is divided is shown only from 9 May 2020."}};

inline constexpr std::array appendix_i_ii = {
    Provision{"95:app:I", "прил. раздел I", day(2018, 4, 14), never, "339", encoded(),
              "Раздел I: состояния, при которых бессрочно (до 18) — не позднее 2 лет после первичного "
              "признания.",
              "Section I: conditions for which the group without a date for re-examination (category until "
              "18) is established not later than two years after the first recognition."},
    Provision{"95:app:1", "прил. п. 1", day(2018, 4, 14), never, "339", encoded(),
              "Злокачественные новообразования: метастазы и рецидивы после радикального лечения; метастазы "
              "без выявленного первичного очага при неэффективности лечения; тяжелое состояние после "
              "паллиативного лечения; инкурабельность.",
              "Malignant neoplasms: metastases and relapses after radical treatment, metastases without a "
              "found primary site and with ineffective treatment, grave condition after palliative "
              "treatment, incurability."},
    Provision{"95:app:2", "прил. п. 2", day(2018, 4, 14), never, "339", encoded(),
              "Неоперабельные доброкачественные опухоли головного и спинного мозга со стойкими выраженными "
              "и значительно выраженными нарушениями движения, психики, зрения, речи, выраженными "
              "ликвородинамическими нарушениями.",
              "Inoperable benign neoplasms of brain and spinal cord with persistent marked and severe "
              "disorders of movement, mind, sight and speech, and marked disorders of cerebrospinal fluid "
              "dynamics."},
    Provision{"95:app:3", "прил. п. 3", day(2018, 4, 14), never, "339", encoded(),
              "Гортань удалена.",
              "Absence of the larynx after its surgical removal."},
    Provision{"95:app:4", "прил. п. 4", day(2018, 4, 14), never, "339", encoded(),
              "Слабоумие: тяжелая или глубокая умственная отсталость, выраженная деменция.",
              "Congenital and acquired dementia: severe or profound intellectual disability, marked "
              "dementia."},
    Provision{"95:app:5", "прил. п. 5", day(2018, 4, 14), never, "339", encoded(),
              "Прогрессирующие болезни нервной системы (в т. ч. паркинсонизм плюс) со стойкими выраженными "
              "нарушениями движения, речи, зрения.",
              "Chronic progressive diseases of the nervous system, including parkinsonism plus, with "
              "persistent marked disorders of movement, speech and sight."},
    Provision{"95:app:6", "прил. п. 6", day(2018, 4, 14), never, "339", encoded(),
              "Тяжелые болезнь Крона и язвенный колит, хроническое непрерывное и рецидивирующее течение, "
              "адекватное консервативное лечение без эффекта, стойкие выраженные и значительно выраженные "
              "нарушения пищеварения, эндокринной системы и метаболизма.",
              "Severe inflammatory bowel disease (Crohn's, ulcerative colitis), chronic continuous and "
              "chronic relapsing, without effect of adequate conservative treatment, with persistent "
              "marked and severe disorders of digestion, endocrine system and metabolism."},
    Provision{"95:app:7", "прил. п. 7", day(2018, 4, 14), never, "339", encoded(),
              "Гипертензия с тяжелыми осложнениями ЦНС, сердца (НК IIБ–III, ФК III–IV) и почек (ХБП 2–3).",
              "Diseases with raised blood pressure with grave complications of the central nervous system, "
              "of the heart (circulatory failure IIБ-III, coronary insufficiency class III-IV) and of the "
              "kidneys (stages 2-3)."},
    Provision{"95:app:8", "прил. п. 8", day(2018, 4, 14), never, "339", encoded(),
              "ИБС: стенокардия III–IV ФК и стойкое нарушение кровообращения IIБ–III.",
              "Ischaemic heart disease with coronary insufficiency of angina class III-IV and persistent "
              "circulatory failure IIБ-III."},
    Provision{"95:app:9", "прил. п. 9", day(2018, 4, 14), never, "339", encoded(),
              "Прогрессирующие болезни органов дыхания: стойкая ДН II–III в сочетании с НК IIБ–III.",
              "Progressive respiratory diseases with persistent respiratory failure II-III together with "
              "circulatory failure IIБ-III."},
    Provision{"95:app:10", "прил. п. 10", day(2018, 4, 14), never, "339", encoded(),
              "Неустранимые каловые и мочевые свищи, стомы.",
              "Irremovable faecal and urinary fistulas, stomas."},
    Provision{"95:app:11", "прил. п. 11", day(2018, 4, 14), never, "339", encoded(),
              "Выраженная контрактура или анкилоз крупных суставов рук и ног в функционально невыгодном "
              "положении, эндопротезирование невозможно.",
              "Marked contracture or ankylosis of large joints of arms and legs in a functionally bad "
              "position, where a joint cannot be replaced."},
    Provision{"95:app:12", "прил. п. 12", day(2018, 4, 14), never, "339", encoded(),
              "Врожденные аномалии опорно-двигательной системы с выраженными стойкими нарушениями, "
              "коррекция невозможна.",
              "Congenital anomalies of the musculoskeletal system with marked persistent disorders of "
              "movement (support and gait, where they cannot be corrected)."},
    Provision{"95:app:13", "прил. п. 13", day(2018, 4, 14), never, "339", encoded(),
              "Последствия травмы головного (спинного) мозга со стойкими выраженными нарушениями движения, "
              "речи, зрения и тяжелым расстройством функции тазовых органов.",
              "Consequences of injury of the brain (spinal cord) with persistent marked disorders of "
              "movement, speech and sight and a grave disorder of the pelvic organs."},
    Provision{"95:app:14", "прил. п. 14", day(2018, 4, 14), never, "339", encoded(),
              "Дефекты верхней конечности: ампутация области плечевого сустава, экзартикуляция или культя "
              "плеча, культя предплечья, отсутствие кисти, всех фаланг четырех пальцев без первого, трех "
              "пальцев с первым.",
              "Defects of the arm: amputation at the shoulder joint, exarticulation or stump of the upper "
              "arm, stump of the forearm, absence of the hand, of all phalanges of four fingers excluding "
              "the first, or of three fingers including the first."},
    Provision{"95:app:15", "прил. п. 15", day(2018, 4, 14), never, "339", encoded(),
              "Дефекты и деформации нижней конечности: ампутация области тазобедренного сустава, "
              "экзартикуляция или культя бедра, культя голени, отсутствие стопы.",
              "Defects and deformities of the leg: amputation at the hip joint, exarticulation or stump of "
              "the thigh, stump of the shin, no foot."},
    Provision{"95:app:II", "прил. раздел II", day(2018, 4, 14), never, "339",
              no_effect(Why::lead_in, "A heading; items 16 and 17 carry the rule."),
              "Раздел II: показания для детской категории на 5 лет и до 14 лет.",
              "Section II: indications and conditions for the category \"disabled child\" for five years "
              "and until 14."},
    Provision{"95:app:16", "прил. п. 16", day(2018, 4, 14), never, "339", encoded(),
              "Категория «ребенок-инвалид» на 5 лет устанавливается в следующих случаях.",
              "The category \"disabled child\" is established for five years in the cases that follow."},
    Provision{"95:app:16:а", "прил. п. 16 подп. а", day(2018, 4, 14), never, "339", encoded(),
              "Первичное: выявлено злокачественное новообразование, включая любой лейкоз.",
              "First examination: a malignant neoplasm found, including any form of acute or chronic "
              "leukaemia."},
    Provision{"95:app:16:б", "прил. п. 16 подп. б", day(2018, 4, 14), never, "339", encoded(),
              "Повторное: врожденная оперированная гидроцефалия со стойкими выраженными и значительно "
              "выраженными нарушениями психики, движения, сенсорных функций.",
              "Repeat examination: operated congenital hydrocephalus with persistent marked and severe "
              "disorders of mind, movement and senses."},
    Provision{"95:app:16:в", "прил. п. 16 подп. в", day(2018, 4, 14), never, "339", encoded(),
              "Повторное: быстро прогрессирующий мобильный сколиоз III–IV степени, нужна долгая сложная "
              "реабилитация.",
              "Repeat examination: scoliosis III-IV, rapidly progressive, mobile, that needs long complex "
              "rehabilitation."},
    Provision{"95:app:16:г", "прил. п. 16 подп. г", day(2018, 4, 14), never, "339", encoded(),
              "Повторное: адреногенитальный синдром (сольтеряющая форма) с высоким риском жизнеугрожающих "
              "состояний.",
              "Repeat examination: adrenogenital syndrome (salt-losing form) with a high risk of "
              "life-threatening states."},
    Provision{"95:app:16:д", "прил. п. 16 подп. д", day(2018, 4, 14), never, "339", encoded(),
              "Повторное: нефротический синдром со стероидной зависимостью и резистентностью, 2 и более "
              "обострения в год, прогрессирующее течение, хроническая почечная недостаточность (ХБП любой "
              "стадии).",
              "Repeat examination: progressive nephrotic syndrome with steroid dependence and steroid "
              "resistance, two or more flare-ups a year, and chronic renal failure (chronic kidney disease "
              "of any stage)."},
    Provision{"95:app:16:е", "прил. п. 16 подп. е", day(2018, 4, 14), never, "339", encoded(),
              "Врожденные, наследственные пороки челюстно-лицевой области со стойкими выраженными и "
              "значительно выраженными нарушениями пищеварения, языка и речи на период этапной "
              "реабилитации, в том числе первично при врожденной полной расщелине губы и неба.",
              "Congenital or hereditary malformations of jaw and face with persistent marked and severe "
              "disorders of digestion and speech, during multi-stage rehabilitation, including a full "
              "cleft of lip and palate at the first examination."},
    Provision{"95:app:16:ж", "прил. п. 16 подп. ж", day(2018, 4, 14), never, "339", encoded(),
              "Первичное: ранний детский аутизм и иные РАС.",
              "First examination: early childhood autism and other autism spectrum disorders."},
    Provision{"95:app:17", "прил. п. 17", day(2018, 4, 14), never, "339", encoded(),
              "Категория «ребенок-инвалид» до 14 лет устанавливается в следующих случаях.",
              "The category \"disabled child\" is established until 14 in the cases that follow."},
    Provision{"95:app:17:а", "прил. п. 17 подп. а", day(2018, 4, 14), day(2019, 7, 6), "823", encoded(),
              "Исключен; содержание в этой редакции не приведено.",
              "Excluded from 6 July 2019; this edition of the text no longer shows its content.", Mark::seed, diabetes_under_17},
    Provision{"95:app:17:б", "прил. п. 17 подп. б", day(2018, 4, 14), day(2020, 11, 3), "1719", encoded(),
              "Исключен; содержание в этой редакции не приведено.",
              "Excluded from 3 November 2020; this edition of the text no longer shows its content.", Mark::seed, phenylketonuria_under_17},
    Provision{"95:app:17:в", "прил. п. 17 подп. в", day(2018, 4, 14), never, "339", encoded(),
              "Повторное: хроническая тромбоцитопеническая пурпура, непрерывно рецидивирующее течение, "
              "тяжелые геморрагические кризы, резистентность к терапии.",
              "Repeat examination: chronic thrombocytopenic purpura, continuously relapsing, with grave "
              "haemorrhagic crises and resistance to treatment."},
    Provision{"95:app:II_1", "прил. раздел II_1", day(2019, 7, 6), never, "823",
              no_effect(Why::lead_in, "A heading; item 17_1 carries the rule."),
              "Раздел II_1: показания для детской категории до 18 лет.",
              "Section II_1: indications and conditions for the category \"disabled child\" until 18."},
    Provision{"95:app:17_1", "прил. п. 17_1", day(2020, 5, 9), never, "618", encoded(),
              "Категория «ребенок-инвалид» до 18 лет устанавливается при освидетельствовании детей "
              "(первичном или повторном — не указано) в следующих случаях.",
              "The category \"disabled child\" is established until 18 on examination of children (first "
              "or repeat is not said) in the cases that follow.", Mark::seed, section_ii_1_of_2019},
    Provision{"95:app:17_1:а", "прил. п. 17_1 подп. а", day(2020, 5, 9), never, "618", encoded(),
              "Инсулинозависимый сахарный диабет.",
              "Insulin-dependent diabetes mellitus.", Mark::seed, diabetes_of_2019},
    Provision{"95:app:17_1:б", "прил. п. 17_1 подп. б", day(2020, 5, 9), never, "618", encoded(),
              "Злокачественная опухоль глаза после удаления глазного яблока.",
              "A malignant neoplasm of the eye after surgical removal of the eyeball."},
    Provision{"95:app:17_1:в", "прил. п. 17_1 подп. в", day(2020, 11, 3), never, "1719", encoded(),
              "Классическая фенилкетонурия среднетяжелого течения.",
              "Classical phenylketonuria of moderate course."},
};

}  // namespace norma::pp95::registry
