// Decree 95: sections III and IV of the appendix, one unit a line.
#pragma once
#include <array>
#include "model/provision.hpp"

namespace norma::pp95::registry {

inline constexpr std::array appendix_iii_iv = {
    Provision{"95:app:III", "прил. раздел III", day(2018, 4, 14), never, "339", encoded(),
              "Раздел III: состояния, при которых без срока (до 18) уже при первичном освидетельствовании.",
              "Section III: conditions for which the group (category) is established without a date for "
              "re-examination (until 18) at the first examination."},
    Provision{"95:app:18", "прил. п. 18", day(2018, 4, 14), never, "339", encoded(),
              "ХБП 5 стадии, трансплантация почки противопоказана.",
              "Chronic kidney disease stage 5 with contraindications to a kidney transplant."},
    Provision{"95:app:19", "прил. п. 19", day(2018, 4, 14), never, "339", encoded(),
              "Цирроз с гепатоспленомегалией и портальной гипертензией III степени.",
              "Cirrhosis of the liver with hepatosplenomegaly and portal hypertension III."},
    Provision{"95:app:20", "прил. п. 20", day(2018, 4, 14), never, "339", encoded(),
              "Врожденный незавершенный остеогенез.",
              "Congenital imperfect osteogenesis."},
    Provision{"95:app:21", "прил. п. 21", day(2018, 4, 14), never, "339", encoded(),
              "Наследственные нарушения обмена, не компенсируемые лечением, прогрессирующие, тяжелые, с "
              "выраженными и значительно выраженными нарушениями (муковисцидоз, Гоше, Фабри, кофакторная "
              "фенилкетонурия у детей и прочие).",
              "Hereditary metabolic disorders not compensated by treatment, progressive and severe, "
              "leading to marked and severe disorders (cystic fibrosis, Gaucher's, Fabry's, cofactor "
              "phenylketonuria in children and others)."},
    Provision{"95:app:22", "прил. п. 22", day(2018, 4, 14), never, "339", encoded(),
              "Наследственные нарушения обмена, прогрессирующие, тяжелые, с выраженными и значительно "
              "выраженными нарушениями (Тея-Сакса, Краббе и прочие).",
              "Hereditary metabolic disorders, progressive and severe, leading to marked and severe "
              "disorders (Tay-Sachs, Krabbe and others)."},
    Provision{"95:app:23", "прил. п. 23", day(2018, 4, 14), never, "339", encoded(),
              "Ювенильный артрит с выраженными и значительно выраженными нарушениями движения, крови и "
              "иммунитета.",
              "Juvenile arthritis with marked and severe disorders of movement, blood and immune system."},
    Provision{"95:app:24", "прил. п. 24", day(2018, 4, 14), never, "339", encoded(),
              "Системная красная волчанка: тяжелое течение, высокая активность, быстрое прогрессирование, "
              "вовлечение внутренних органов, стойкие выраженные, значительно выраженные нарушения, без "
              "эффекта от современного лечения.",
              "Systemic lupus erythematosus: severe and highly active, rapidly progressive, prone to "
              "generalise and involve internal organs, with persistent marked, severe disorders, without "
              "effect of modern treatment."},
    Provision{"95:app:25", "прил. п. 25", day(2018, 4, 14), never, "339", encoded(),
              "Системный склероз, диффузная форма: тяжелое течение, высокая активность, быстрое "
              "прогрессирование, вовлечение внутренних органов, стойкие выраженные, значительно выраженные "
              "нарушения, без эффекта от современного лечения.",
              "Systemic sclerosis, diffuse form: severe and highly active, rapidly progressive, prone to "
              "generalise and involve internal organs, with persistent marked, severe disorders, without "
              "effect of modern treatment."},
    Provision{"95:app:26", "прил. п. 26", day(2018, 4, 14), never, "339", encoded(),
              "Дерматополимиозит: тяжелое течение, высокая активность, быстрое прогрессирование, вовлечение "
              "внутренних органов, стойкие выраженные, значительно выраженные нарушения, без эффекта от "
              "современного лечения.",
              "Dermatopolymyositis: severe and highly active, rapidly progressive, prone to generalise and "
              "involve internal organs, with persistent marked, severe disorders, without effect of modern "
              "treatment."},
    Provision{"95:app:27", "прил. п. 27", day(2018, 4, 14), never, "339", encoded(),
              "Отдельные тяжелые нарушения иммунного механизма с рецидивирующими инфекциями и тяжелой "
              "дисрегуляцией, требующие постоянной (пожизненной) заместительной и (или) иммуномодулирующей "
              "терапии.",
              "Certain immune disorders, severe, with relapsing infections and grave immune dysregulation, "
              "that need constant (lifelong) replacement and (or) immunomodulating therapy."},
    Provision{"95:app:28", "прил. п. 28", day(2018, 4, 14), never, "339", encoded(),
              "Врожденный буллезный эпидермолиз, тяжелая форма.",
              "Congenital epidermolysis bullosa, severe form."},
    Provision{"95:app:29", "прил. п. 29", day(2018, 4, 14), never, "339", encoded(),
              "Врожденные пороки у ребенка, где возможна только паллиативная коррекция.",
              "Congenital malformations of organs and systems of a child that allow only palliative "
              "correction."},
    Provision{"95:app:30", "прил. п. 30", day(2018, 4, 14), never, "339", encoded(),
              "Врожденные аномалии позвоночника и спинного мозга со стойкими выраженными и значительно "
              "выраженными нарушениями движения и (или) тазовых органов, операция невозможна или "
              "неэффективна.",
              "Congenital anomalies of spine and spinal cord with persistent marked and severe disorders "
              "of movement and (or) of the pelvic organs, where surgery is impossible or ineffective."},
    Provision{"95:app:31", "прил. п. 31", day(2018, 4, 14), never, "339", encoded(),
              "Врожденные аномалии, деформации, хромосомные и генетические болезни с прогрессирующим "
              "течением или неблагоприятным прогнозом, со стойкими выраженными и значительно выраженными "
              "нарушениями; полная трисомия 21 у детей и другие аутосомные числовые и несбалансированные "
              "структурные аномалии.",
              "Congenital anomalies, deformities, chromosomal and genetic diseases, progressive or of bad "
              "prognosis, with persistent marked and severe disorders; full trisomy 21 in children and "
              "other autosomal numerical and unbalanced structural anomalies."},
    Provision{"95:app:32", "прил. п. 32", day(2018, 4, 14), never, "339", encoded(),
              "Шизофрения с выраженными и значительно выраженными психическими нарушениями.",
              "Schizophrenia, including the childhood form, leading to marked and severe disorders of "
              "mind."},
    Provision{"95:app:33", "прил. п. 33", day(2018, 4, 14), never, "339", encoded(),
              "Эпилепсия идиопатическая, симптоматическая с выраженными и значительно выраженными "
              "нарушениями психики и (или) резистентными к терапии приступами.",
              "Idiopathic and symptomatic epilepsy with marked and severe disorders of mind and (or) "
              "treatment-resistant seizures."},
    Provision{"95:app:34", "прил. п. 34", day(2018, 4, 14), never, "339", encoded(),
              "Органические заболевания головного мозга со стойкими выраженными и значительно выраженными "
              "нарушениями психики, языка и речи.",
              "Organic diseases of the brain of any origin with persistent marked and severe disorders of "
              "mind and speech."},
    Provision{"95:app:35", "прил. п. 35", day(2018, 4, 14), never, "339", encoded(),
              "ДЦП со стойкими выраженными и значительно выраженными нарушениями движения, психики, языка и "
              "речи; отсутствуют возрастные и социальные навыки.",
              "Cerebral palsy with persistent marked and severe disorders of movement, mind and speech; "
              "age-appropriate and social skills are absent."},
    Provision{"95:app:36", "прил. п. 36", day(2018, 4, 14), never, "339", encoded(),
              "Нарушения свертываемости крови (поименный список) со стойкими выраженными, значительно "
              "выраженными нарушениями функций крови и (или) иммунной системы.",
              "Disorders of blood clotting (a list by name) with persistent marked, severe disorders of "
              "blood and (or) the immune system."},
    Provision{"95:app:37", "прил. п. 37", day(2018, 4, 14), never, "339", encoded(),
              "ВИЧ: стадии 4Б, 4В и терминальная 5.",
              "HIV infection: stage of secondary diseases (4Б, 4В), terminal stage 5."},
    Provision{"95:app:38", "прил. п. 38", day(2018, 4, 14), never, "339", encoded(),
              "Наследственные прогрессирующие нервно-мышечные заболевания (Дюшенна, Верднига-Гоффмана) и "
              "другие формы наследственных быстро прогрессирующих.",
              "Hereditary progressive neuromuscular diseases (Duchenne, Werdnig-Hoffmann) and other forms "
              "of hereditary rapidly progressive neuromuscular disease."},
    Provision{"95:app:39", "прил. п. 39", day(2018, 4, 14), never, "339", encoded(),
              "Полная слепота на оба глаза при неэффективности лечения; острота зрения на оба глаза и в "
              "лучшем видящем глазу до 0,04 с коррекцией или сужение поля зрения обоих глаз до 10 градусов, "
              "изменения стойкие и необратимые.",
              "Full blindness of both eyes with ineffective treatment; acuity of both eyes and of the "
              "better eye down to 0.04 with correction, or both visual fields narrowed to 10 degrees, from "
              "persistent irreversible changes."},
    Provision{"95:app:40", "прил. п. 40", day(2018, 4, 14), never, "339", encoded(),
              "Полная слепоглухота.",
              "Full deaf-blindness."},
    Provision{"95:app:41", "прил. п. 41", day(2018, 4, 14), never, "339", encoded(),
              "Двусторонняя нейросенсорная тугоухость III–IV степени, глухота.",
              "Bilateral sensorineural hearing loss III-IV, deafness."},
    Provision{"95:app:42", "прил. п. 42", day(2018, 4, 14), never, "339", encoded(),
              "Врожденный множественный артрогрипоз.",
              "Congenital multiple arthrogryposis."},
    Provision{"95:app:43", "прил. п. 43", day(2018, 4, 14), never, "339", encoded(),
              "Парная ампутация области тазобедренного сустава.",
              "Bilateral amputation at the hip joint."},
    Provision{"95:app:44", "прил. п. 44", day(2018, 4, 14), never, "339", encoded(),
              "Анкилозирующий спондилит со стойкими выраженными, значительно выраженными нарушениями.",
              "Ankylosing spondylitis with persistent marked, severe disorders of body functions."},
    Provision{"95:app:IV", "прил. раздел IV", day(2018, 4, 14), never, "339", encoded(),
              "Раздел IV: состояния, при которых инвалидность устанавливается заочно; срок раздел не "
              "задает.",
              "Section IV: conditions for which disability is established by examination in absentia; the "
              "section sets no term."},
    Provision{"95:app:45", "прил. п. 45", day(2018, 4, 14), never, "339", encoded(),
              "Болезни органов дыхания со значительно выраженными нарушениями: тяжелое течение с "
              "хронической ДН III; хроническая легочно-сердечная недостаточность IIБ, III.",
              "Respiratory diseases with severe disorders: grave course with chronic respiratory failure "
              "III; chronic pulmonary heart failure IIБ, III."},
    Provision{"95:app:46", "прил. п. 46", day(2018, 4, 14), never, "339", encoded(),
              "Болезни кровообращения: стенокардия IV ФК (при ХСН до III стадии).",
              "Circulatory diseases with severe disorders: angina class IV (occurring together with "
              "chronic heart failure up to stage III inclusive)."},
    Provision{"95:app:47", "прил. п. 47", day(2018, 4, 14), never, "339", encoded(),
              "Гипертензия с тяжелыми осложнениями ЦНС, сердца и почек.",
              "Diseases with raised blood pressure with grave complications of the central nervous system, "
              "heart and kidneys, as in item 7."},
    Provision{"95:app:48", "прил. п. 48", day(2018, 4, 14), never, "339", encoded(),
              "Прогрессирующие болезни нервной системы с выраженными нарушениями.",
              "Chronic progressive diseases of the nervous system, as in item 5."},
    Provision{"95:app:49", "прил. п. 49", day(2018, 4, 14), never, "339", encoded(),
              "Экстрапирамидные и другие двигательные нарушения со стойкими значительно выраженными "
              "нарушениями движения, психики, языка и речи.",
              "Extrapyramidal and other movement disorders with persistent severe disorders of movement, "
              "mind and speech."},
    Provision{"95:app:50", "прил. п. 50", day(2018, 4, 14), never, "339", encoded(),
              "Цереброваскулярные болезни, значительно выраженные нарушения.",
              "Cerebrovascular diseases with persistent severe disorders of movement, mind, sight and "
              "speech."},
    Provision{"95:app:51", "прил. п. 51", day(2018, 4, 14), never, "339", encoded(),
              "Сахарный диабет со значительно выраженным множественным нарушением функций (артериальная "
              "недостаточность IV стадии обеих ног, гангрена, нужна высокая ампутация обеих, восстановление "
              "кровотока и протезирование невозможны).",
              "Diabetes mellitus with severe multiple disorders (chronic arterial insufficiency IV of both "
              "legs with gangrene, high amputation of both needed, blood flow cannot be restored and "
              "prostheses cannot be fitted)."},
    Provision{"95:app:52", "прил. п. 52", day(2018, 4, 14), never, "339", encoded(),
              "Неустранимые свищи и стомы: илеостома, колостома, искусственный анус, искусственные мочевые "
              "пути.",
              "Irremovable faecal and urinary fistulas, stomas: ileostomy, colostomy, artificial anus, "
              "artificial urinary tract."},
    Provision{"95:app:53", "прил. п. 53", day(2018, 4, 14), never, "339", encoded(),
              "Злокачественные опухоли: тот же набор, что п. 1.",
              "Malignant neoplasms, as in item 1."},
    Provision{"95:app:54", "прил. п. 54", day(2018, 4, 14), never, "339", encoded(),
              "Злокачественные новообразования лимфоидной, кроветворной и родственных тканей с выраженной "
              "интоксикацией и тяжелым общим состоянием.",
              "Malignant neoplasms of lymphoid, haematopoietic and related tissue with marked intoxication "
              "and a grave general condition."},
    Provision{"95:app:55", "прил. п. 55", day(2018, 4, 14), never, "339", encoded(),
              "Неоперабельные доброкачественные опухоли мозга: тот же текст, что п. 2.",
              "Inoperable benign neoplasms of brain and spinal cord, word for word item 2."},
    Provision{"95:app:56", "прил. п. 56", day(2018, 4, 14), never, "339", encoded(),
              "Буллезный эпидермолиз: генерализованные среднетяжелые и тяжелые формы.",
              "Congenital epidermolysis bullosa, generalised moderate and severe forms (simplex, "
              "junctional, dystrophic, Kindler syndrome)."},
    Provision{"95:app:57", "прил. п. 57", day(2018, 4, 14), never, "339", encoded(),
              "Тяжелый псориаз со стойкими выраженными, значительно выраженными нарушениями, не "
              "контролируемый иммуносупрессивными препаратами.",
              "Severe psoriasis with persistent marked, severe disorders of body functions, not controlled "
              "by immunosuppressive drugs."},
    Provision{"95:app:58", "прил. п. 58", day(2018, 4, 14), never, "339", encoded(),
              "Врожденные формы ихтиоза и ассоциированные синдромы с выраженным, значительно выраженным "
              "нарушением функции кожи и связанных систем.",
              "Congenital ichthyosis and associated syndromes with marked, severe disorder of the skin and "
              "connected systems."},
};

}  // namespace norma::pp95::registry
