/** Documents written for these tests, with the traits of real ones: none of them is a real convention. */

/** An avenant whose model was left in places, whose annexe is not the one announced, and whose threshold is wrong. */
export const AVENANT = `CONVENTION TERRITORIALE GLOBALE

Avenant numéro 1 à la convention territoriale globale 2023-2027

Reçu en préfecture le 14/05/2025

Publié le

ID : 076-200066405-20250505-D_12-DE

La Communauté de communes du Val Fictif, autorisée par délibération de son conseil communautaire / assemblée générale ;

Le service public confie quatre missions : recenser, informer, planifier le développement de l'offre (obligatoire pour les communes >10 000 habitants) et soutenir la qualité. Au-dessus de 10 000 habitants, un relais petite enfance existe.

Article 1 : Objet

L'article 3 de la convention est complété et/ou modifié.

- Modifier la fiche action « Ouvrir les crèches aux familles ».
- Ajouter la fiche action « Créer un observatoire de la jeunesse ».

Article 2 : Engagements

La collectivité soutient les équipements et services listés en annexe 1 du présent avenant, conformément à l'article 7 du présent avenant.

À l'issue du (des) contrats passés, la Caf conserve le montant.

Le pilotage s'organise autour de trois temps :

- Un point d'étape annuel.
- Un bilan à mi-parcours.

Article 3 : Effet

Le présent avenant prend effet à compter du 05/05/2025.

Fait à Valfictif, le 5 mai 2025, en deux exemplaires.

ANNEXE 1

Fiche Action – Ouvrir les crèches

Fiche Action – Créer un observatoire de la jeunesse

ANNEXE 2 – Délibération n° XX du XX
`;

/** A presentation with counts, two of them wrong, one name spelled twice and a duration that the dates contradict. */
export const FEUILLE_DE_ROUTE = `Feuille de route de la CTG des Collines en Pays Fictif

La CTG 2019/2024 est signée entre la Caisse d'allocations familiales et les communes **pour 4 ans**.

Le territoire des Colline en Pays Fictif réunit douze communes ; la CTG des Collines en Pays Fictif est partagée.

**PETITE ENFANCE /
PARENTALITÉ**

4 actions et projets

**LOGEMENT**

2 actions et projets

Axe Petite Enfance / Parentalité

ENJEU N°1 : Accueillir

- ▶ Ouvrir une crèche de douze places dans le bourg.
- ▶ Former les assistantes maternelles du territoire.

Autres initiatives (privées) :

- ▶ Maison d'assistantes maternelles en projet.

Axe Petite Enfance / Parentalité (suite)

ENJEU N°2 : Informer

- ▶ Publier un guide :
  - Version papier,
  - Version en ligne.

Axe Logement

- ▶ Faire le diagnostic de l'habitat.
- ▶ Former les assistantes maternelles du territoire.
- ▶ Réunir les bailleurs.
`;

/** Enjeux and orientations whose announced numbers are all right, and one orientation written twice. */
export const ENJEUX = `2 enjeux ont émergé du diagnostic

Enjeu n°1 : La gouvernance

3 orientations

1. Organiser le pilotage du projet social
2. Développer les échanges grâce aux outils numériques

3. Évaluer les actions avec les habitants

Enjeu n°2

Le lien social

2 orientations

1. Faciliter les rencontres entre les habitants
2. Développer les échanges grâce aux outils numériques
`;

/** What is in order, however much it looks like a defect. */
export const EN_ORDRE = `Convention territoriale globale 2022-2026

La présente convention est conclue pour cinq ans.

La ou les personne(s) désignée(s) suivent les actions du XXe siècle à nos jours…

Planifier le développement de l'offre est obligatoire au-dessus de 3 500 habitants ; le schéma pluriannuel l'est pour les communes de plus de 10 000 habitants.

Article 1 : Objet

Article 2 : Durée

Article 3 : Suivi, dans les conditions de l'article 2 de la présente convention.

L'article 30 du règlement et l'article 9 de la convention initiale s'appliquent.

Le comité s'appuie sur deux volets :

- le suivi ;
- le bilan.

• Faire circuler l'information

auprès des acteurs du territoire

• Faire circuler l'information

auprès des publics

Fait à Valfictif, le 12 décembre 2022

Reçu en préfecture le 9 décembre 2022
`;
